package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.LinkColumns;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Linked to others by rows that the database deletes along with either end. */
@Entity("troupes")
public interface Troupe {
    @Id
    Long id();

    String name();

    Troupe name(String name);

    @LinkColumns(onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "troupes", secondary = "troupe_jugglers", orderBy = "name")
    List<Juggler> jugglers();
}
