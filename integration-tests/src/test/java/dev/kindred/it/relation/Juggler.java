package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Set;

/** The other end of the links that the database deletes. */
@Entity("jugglers")
public interface Juggler {
    @Id
    Long id();

    String name();

    Juggler name(String name);

    @Relationship(backPopulates = "jugglers", secondary = "troupe_jugglers")
    Set<Troupe> troupes();
}
