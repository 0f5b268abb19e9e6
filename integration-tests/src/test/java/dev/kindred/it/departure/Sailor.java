package dev.kindred.it.departure;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

@Entity("sailors")
public interface Sailor {
    @Id
    Long id();

    String name();

    Sailor name(String name);

    @Relationship(backPopulates = "sailors")
    Ship ship();

    Sailor ship(Ship ship);
}
