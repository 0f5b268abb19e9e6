package dev.kindred.it.type;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.EnumStorage;
import dev.kindred.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A parcel whose state is an enum type of the database's own. */
@Entity("state_parcels")
public interface Parcel {
    @Id
    Long id();

    @Column(enumAs = EnumStorage.NATIVE)
    ParcelState state();

    Parcel state(ParcelState state);

    @Column(enumAs = EnumStorage.NATIVE)
    @Nullable
    ParcelState before();

    Parcel before(@Nullable ParcelState before);

    /** Where it is; not in the order of the names. */
    enum ParcelState {
        PACKED,
        SENT,
        ARRIVED
    }
}
