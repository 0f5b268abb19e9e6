package dev.kindred.it.departure;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

@Entity("cabins")
public interface Cabin {
    @Id
    Long id();

    int number();

    Cabin number(int number);

    @Relationship(backPopulates = "cabins")
    Ship ship();

    Cabin ship(Ship ship);
}
