package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Named as beans are, with two declared keys to one entity, of which each reference names its own. */
@Entity("parcels")
public interface Parcel {
    @Id
    short getId();

    boolean isFragile();

    void setFragile(boolean fragile);

    @ForeignKey("depots.id")
    int getOriginId();

    void setOriginId(int originId);

    @ForeignKey(value = "depots.id", onDelete = ReferentialAction.SET_NULL)
    Optional<Integer> getDestinationId();

    void setDestinationId(@Nullable Integer destinationId);

    @Relationship(backPopulates = "outgoing", foreignKey = "originId")
    Depot getOrigin();

    Parcel setOrigin(Depot origin);

    @Relationship(backPopulates = "incoming", foreignKey = "destinationId")
    Optional<Depot> getDestination();

    Parcel setDestination(@Nullable Depot destination);
}
