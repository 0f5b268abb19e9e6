package dev.kindred.it.condition;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.sql.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity("stops")
public interface Stop {
    @Id
    Long id();

    String name();

    Stop name(String name);

    int place();

    Stop place(int place);

    boolean roof();

    Stop roof(boolean roof);

    @Relationship(backPopulates = "stops")
    @Nullable
    Street street();

    Stop street(@Nullable Street street);

    @Relationship(viewOnly = true, orderBy = "place")
    List<Stop> further();

    static Condition further(Stop_ here, Stop_ there) {
        return there.streetId.eq(here.streetId).and(there.place.gt(here.place));
    }
}
