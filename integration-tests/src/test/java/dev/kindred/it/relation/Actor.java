package dev.kindred.it.relation;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** One end of an association object. */
@Entity("actors")
public interface Actor {
    @Id
    Long id();

    String name();

    Actor name(String name);

    @Relationship(
            backPopulates = "actor",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Role> roles();
}
