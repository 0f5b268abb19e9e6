package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Two foreign keys to one entity. */
@Entity("flights")
public interface Flight {
    @Id
    Long id();

    int number();

    Flight number(int number);

    @ForeignKey("airports.code")
    String originCode();

    @ForeignKey("airports.code")
    @Nullable
    String destinationCode();

    @Relationship(backPopulates = "departures", foreignKey = "originCode")
    Airport origin();

    Flight origin(Airport origin);

    @Relationship(backPopulates = "arrivals", foreignKey = "destinationCode")
    @Nullable
    Airport destination();

    Flight destination(@Nullable Airport destination);
}
