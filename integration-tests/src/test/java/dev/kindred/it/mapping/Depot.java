package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Named as beans are, with two lists of one entity. */
@Entity("depots")
public interface Depot {
    @Id
    Integer getId();

    String getTown();

    void setTown(String town);

    @Relationship(backPopulates = "origin")
    List<Parcel> getOutgoing();

    void setOutgoing(List<Parcel> outgoing);

    @Relationship(backPopulates = "destination")
    List<Parcel> getIncoming();
}
