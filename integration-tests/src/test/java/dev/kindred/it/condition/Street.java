package dev.kindred.it.condition;

import static dev.kindred.it.condition.Stop_.STOP;
import static dev.kindred.sql.Sql.exists;
import static dev.kindred.sql.Sql.select;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.sql.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity("streets")
public interface Street {
    @Id
    Long id();

    String name();

    Street name(String name);

    int from();

    Street from(int from);

    int to();

    Street to(int to);

    @Relationship(backPopulates = "street")
    List<Stop> stops();

    /** Those of whatever street that lie within. */
    @Relationship(viewOnly = true, orderBy = "name")
    List<Stop> near();

    static Condition near(Street_ street, Stop_ stop) {
        return stop.place.between(street.from, street.to);
    }

    @Relationship(viewOnly = true)
    Set<Stop> roofed();

    static Condition roofed(Street_ street, Stop_ stop) {
        return stop.streetId.eq(street.id).and(stop.roof.eq(true));
    }

    @Relationship(viewOnly = true, mapKey = "name")
    Map<String, Stop> byName();

    static Condition byName(Street_ street, Stop_ stop) {
        return stop.streetId.eq(street.id);
    }

    @Relationship(viewOnly = true)
    @Nullable
    Stop last();

    static Condition last(Street_ street, Stop_ stop) {
        Stop_ other = STOP.as("other");
        return stop.streetId
                .eq(street.id)
                .and(exists(select(other.id)
                                .from(other)
                                .where(other.streetId.eq(street.id), other.place.gt(stop.place)))
                        .not());
    }

    @Relationship(viewOnly = true)
    Optional<Stop> first();

    Street first(@Nullable Stop first);

    static Condition first(Street_ street, Stop_ stop) {
        return stop.streetId.eq(street.id).and(stop.place.eq(street.from));
    }
}
