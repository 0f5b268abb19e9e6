package dev.kindred.it.relation;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Many to many with one parent at most, who owns its elements. */
@Entity("kennels")
public interface Kennel {
    @Id
    Long id();

    String name();

    Kennel name(String name);

    @Relationship(
            backPopulates = "kennels",
            secondary = "kennel_dogs",
            singleParent = true,
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Dog> dogs();
}
