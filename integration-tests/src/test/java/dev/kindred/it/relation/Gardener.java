package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Set;

/** Makes the other side of a many-to-many relationship, by a backref. */
@Entity("gardeners")
public interface Gardener {
    @Id
    Long id();

    String name();

    Gardener name(String name);

    @Relationship(backref = "gardeners", secondary = "garden_shifts")
    Set<Garden> gardens();
}
