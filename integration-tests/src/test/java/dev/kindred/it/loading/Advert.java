package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Stands in a gazette, and has no way back. */
@Entity("adverts")
public interface Advert {
    @Id
    Long id();

    String slogan();

    Advert slogan(String slogan);

    @ForeignKey("gazettes.id")
    @Nullable
    Long gazetteId();
}
