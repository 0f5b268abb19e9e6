package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** An association object: a link with a column of its own, whose key is made of its two references. */
@Entity("roles")
public interface Role {
    @Id
    @ForeignKey("actors.id")
    Long actorId();

    @Id
    @ForeignKey("films.id")
    Long filmId();

    String part();

    Role part(String part);

    @Relationship(backPopulates = "roles")
    Actor actor();

    Role actor(Actor actor);

    @Relationship(backPopulates = "roles")
    Film film();

    Role film(Film film);
}
