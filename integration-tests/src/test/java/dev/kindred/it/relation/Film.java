package dev.kindred.it.relation;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** The other end of an association object. */
@Entity("films")
public interface Film {
    @Id
    Long id();

    String title();

    Film title(String title);

    @Relationship(
            backPopulates = "film",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Role> roles();
}
