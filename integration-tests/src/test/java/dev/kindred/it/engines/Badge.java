package dev.kindred.it.engines;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

@Entity("badges")
public interface Badge {
    @Id
    Long id();

    String name();

    Badge name(String name);
}
