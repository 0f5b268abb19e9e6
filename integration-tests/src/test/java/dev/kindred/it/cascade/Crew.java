package dev.kindred.it.cascade;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Deletes its racers with itself, but lets them go without harm. */
@Entity("crews")
public interface Crew {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Crew name(String name);

    @Relationship(backPopulates = "crew", cascade = Cascade.ALL)
    List<Racer> racers();
}
