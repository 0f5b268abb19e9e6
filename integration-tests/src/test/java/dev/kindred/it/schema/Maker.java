package dev.kindred.it.schema;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Unique;

/** Has a unique key that is named. */
@Entity("makers")
@Unique(value = "name", name = "one_maker")
public interface Maker {

    @Id
    Long id();

    String name();

    Maker name(String name);
}
