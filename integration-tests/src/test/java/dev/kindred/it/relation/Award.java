package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Stands in a map under its title. */
@Entity("awards")
public interface Award {
    @Id
    Long id();

    String title();

    Award title(String title);
}
