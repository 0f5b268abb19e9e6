package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** The target of two foreign keys of one entity. */
@Entity("airports")
public interface Airport {
    @Id
    String code();

    Airport code(String code);

    @Relationship(backPopulates = "origin", orderBy = "number")
    List<Flight> departures();

    @Relationship(backPopulates = "destination", orderBy = "number desc")
    List<Flight> arrivals();
}
