package library;

import dev.kindred.instrument.Generated;
import dev.kindred.mapping.CollectionAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.TextAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;

/** The typed model of {@link Guest}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
public final class Guest_ extends EntityDescriptor<Guest, Long> {

    /** The entity {@link Guest}. */
    public static final Guest_ GUEST = new Guest_();

    public final NumberAttribute<Guest, Long> id =
            number("id", Column.of("id", Types.BIGINT).primaryKey().generated());

    public final TextAttribute<Guest> name = text("name", Column.of("name", Types.TEXT));

    public final NumberAttribute<Guest, Integer> number = number("number", Column.of("number", Types.INTEGER));

    public final NumberAttribute<Guest, Integer> place = number("place", Column.of("place", Types.INTEGER));

    public final CollectionAttribute<Guest, Club> clubs = collection(
            "clubs",
            to(() -> Club_.CLUB)
                    .backPopulates(() -> Club_.CLUB.guests)
                    .secondary("guests")
                    .orderBy(() -> Club_.CLUB.id.asc()));

    public final NumberAttribute<Guest, Long> clubId =
            number("clubId", Column.of("club_id", Types.BIGINT).nullable().references("clubs", "id"));

    public final ReferenceAttribute<Guest, Club> club =
            reference("club", to(() -> Club_.CLUB).by(clubId).backPopulates(() -> Club_.CLUB.hosted).postUpdate());

    public final NumberAttribute<Guest, Long> seatId =
            number("seatId", Column.of("seat_id", Types.BIGINT).nullable().unique().references(() -> Club_.CLUB.id));

    public final ReferenceAttribute<Guest, Club> seat =
            reference("seat", to(() -> Club_.CLUB).by(seatId).backPopulates(() -> Club_.CLUB.chair));

    public final NumberAttribute<Guest, Long> friendId = number(
            "friendId",
            Column.of("friend_id", Types.BIGINT).nullable().unique().references(() -> Guest_.GUEST.id));

    public final ReferenceAttribute<Guest, Guest> friend =
            reference("friend", to(() -> Guest_.GUEST).by(friendId).backref("brought").singleParent());

    public final CollectionAttribute<Guest, Guest> ushered = collection(
            "ushered",
            to(() -> Guest_.GUEST).backPopulates(() -> Guest_.GUEST.usher).position(() -> Guest_.GUEST.place));

    public final NumberAttribute<Guest, Long> usherId =
            number("usherId", Column.of("usher_id", Types.BIGINT).nullable().references(() -> Guest_.GUEST.id));

    public final ReferenceAttribute<Guest, Guest> usher =
            reference("usher", to(() -> Guest_.GUEST).by(usherId).backPopulates(() -> Guest_.GUEST.ushered));

    private Guest_() {
        super(Guest.class, "Guest", "", "guests_of_clubs");
    }

    private Guest_(String alias) {
        super(GUEST, alias);
    }

    /** A new guest, unknown to any session until it is added to one. */
    public Guest create() {
        return new GuestEntity();
    }

    @Override
    public Guest_ as(String alias) {
        return new Guest_(alias);
    }

    @Override
    protected Guest newInstance() {
        return new GuestEntity();
    }

    @Override
    protected Guest newInstance(Object key, RowSource row, int column) {
        GuestEntity entity = new GuestEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(Guest entity, int attribute, RowSource row, int column) {
        ((GuestEntity) entity).read(attribute, row, column);
    }
}
