package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A key of two parts, with a neighbour by one to one and two by many to many. */
@Entity("berths")
public interface Berth {
    @Id
    String dock();

    Berth dock(String dock);

    @Id
    int number();

    Berth number(int number);

    @Relationship(backPopulates = "berth")
    @Nullable
    Mooring mooring();

    Berth mooring(@Nullable Mooring mooring);

    @Relationship(backPopulates = "berths", secondary = "berth_cranes")
    Set<Crane> cranes();

    @Relationship(secondary = "berth_ships")
    List<Ship> guests();
}
