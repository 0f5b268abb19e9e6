package library;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.LinkColumns;
import dev.kindred.annotation.PassiveDeletes;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Validates;
import dev.kindred.annotation.Version;
import dev.kindred.sql.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity("clubs")
public interface Club {
    @Id Long id();

    @Version int version();

    @Validates("guests")
    static void invited(Guest guest) {
        if (guest.name().isEmpty()) {
            throw new IllegalArgumentException("A guest has a name");
        }
    }

    @LinkColumns(own = "club", target = "guest", onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "clubs", secondary = "guests")
    Set<Guest> guests();
    Club guests(Collection<? extends Guest> guests);

    @Relationship(
            backPopulates = "club",
            mapKey = "number",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            passiveDeletes = PassiveDeletes.UNLOADED)
    Map<Integer, Guest> hosted();
    Club hosted(Map<Integer, ? extends Guest> hosted);

    @Relationship(foreignKey = "clubId", viewOnly = true, orderBy = "name desc, number") Collection<Guest> byName();

    @Relationship(viewOnly = true, orderBy = "number") List<Guest> lateComers();

    static Condition lateComers(Club_ club, Guest_ guest) {
        return guest.clubId.eq(club.id).and(guest.number.gt(100));
    }

    @Relationship(through = "guests.seat") Collection<Club> seats();

    static Guest seats(Club seat) {
        return Guest_.GUEST.create().number(1).seat(seat);
    }

    @Relationship(backPopulates = "seat") Optional<Guest> chair();
    Club chair(@Nullable Guest chair);
}
