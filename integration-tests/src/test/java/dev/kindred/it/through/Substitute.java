package dev.kindred.it.through;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** Its key is made of its two ends. */
@Entity("substitutes")
public interface Substitute {
    @Id
    @Relationship(backPopulates = "substitutes")
    Food missing();

    Substitute missing(Food missing);

    @Id
    @Relationship
    Food taken();

    Substitute taken(Food taken);
}
