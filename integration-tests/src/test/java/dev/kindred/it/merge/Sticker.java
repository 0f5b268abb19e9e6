package dev.kindred.it.merge;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

@Entity("stickers")
public interface Sticker {
    @Id
    String code();

    Sticker code(String code);
}
