package dev.kindred.it.hook;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Validates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity("boat_crews")
public interface Crew extends Named {
    @Id
    String code();

    Crew code(String code);

    @Override
    Crew name(@Nullable String name);

    int seats();

    Crew seats(int seats);

    @Relationship(backPopulates = "crew")
    List<Mate> mates();

    Crew mates(Collection<? extends Mate> mates);

    @Relationship(secondary = "crew_friends")
    Set<Crew> friends();

    @Relationship(mapKey = "name", foreignKey = "guestOf")
    Map<String, Mate> guests();

    @Validates("code")
    static String upper(String code) {
        return code.toUpperCase(java.util.Locale.ROOT);
    }

    @Validates("seats")
    static int positive(int seats) {
        if (seats < 1) {
            throw new IllegalArgumentException("A crew has seats, not " + seats);
        }
        return seats;
    }

    @Validates({"mates", "guests"})
    static void grown(Mate mate) {
        if (mate.age() < 18) {
            throw new IllegalArgumentException(mate.name() + " is too young");
        }
    }
}
