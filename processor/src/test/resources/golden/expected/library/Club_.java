package library;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.PassiveDeletes;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.instrument.Generated;
import dev.kindred.mapping.CollectionAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.InverseAttribute;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.mapping.ThroughAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;

/** The typed model of {@link Club}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
public final class Club_ extends EntityDescriptor<Club, Long> {

    /** The entity {@link Club}. */
    public static final Club_ CLUB = new Club_();

    public final NumberAttribute<Club, Long> id =
            number("id", Column.of("id", Types.BIGINT).primaryKey().generated());

    public final NumberAttribute<Club, Integer> version =
            number("version", Column.of("version", Types.INTEGER).version());

    public final CollectionAttribute<Club, Guest> guests = collection(
            "guests",
            to(() -> Guest_.GUEST)
                    .backPopulates(() -> Guest_.GUEST.clubs)
                    .secondary("guests")
                    .ownLinks("club")
                    .targetLinks("guest")
                    .onLinkDelete(ReferentialAction.CASCADE));

    public final CollectionAttribute<Club, Guest> hosted = collection(
            "hosted",
            to(() -> Guest_.GUEST)
                    .backPopulates(() -> Guest_.GUEST.club)
                    .mapKey(() -> Guest_.GUEST.number)
                    .cascade(Cascade.ALL, Cascade.DELETE_ORPHAN)
                    .passiveDeletes(PassiveDeletes.UNLOADED));

    public final CollectionAttribute<Club, Guest> byName = collection(
            "byName",
            to(() -> Guest_.GUEST)
                    .byTheirs(() -> Guest_.GUEST.clubId)
                    .orderBy(() -> Guest_.GUEST.name.desc(), () -> Guest_.GUEST.number.asc())
                    .viewOnly());

    public final CollectionAttribute<Club, Guest> lateComers = collection(
            "lateComers",
            to(() -> Guest_.GUEST)
                    .on(Club_.class, Guest_.class, Club::lateComers)
                    .orderBy(() -> Guest_.GUEST.number.asc())
                    .viewOnly());

    public final InverseAttribute<Club, Guest> chair =
            inverse("chair", to(() -> Guest_.GUEST).backPopulates(() -> Guest_.GUEST.seat));

    public final ThroughAttribute<Club, Guest, Club> seats =
            through("seats", guests, () -> Guest_.GUEST.seat, element -> Club.seats(element));

    private Club_() {
        super(Club.class, "Club", "", "clubs");
    }

    private Club_(String alias) {
        super(CLUB, alias);
    }

    /** A new club, unknown to any session until it is added to one. */
    public Club create() {
        return new ClubEntity();
    }

    @Override
    public Club_ as(String alias) {
        return new Club_(alias);
    }

    @Override
    protected Club newInstance() {
        return new ClubEntity();
    }

    @Override
    protected Club newInstance(Object key, RowSource row, int column) {
        ClubEntity entity = new ClubEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(Club entity, int attribute, RowSource row, int column) {
        ((ClubEntity) entity).read(attribute, row, column);
    }
}
