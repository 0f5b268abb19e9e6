package dev.kindred.it.keys;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Sequence;

/** A child that shares its sequence with its parent. */
@Entity("wagons")
public interface Wagon {
    @Id
    @Sequence(value = "rolling_seq", allocation = 10)
    Long id();

    @ForeignKey("trains.id")
    Long trainId();

    @Relationship(backPopulates = "wagons")
    Train train();

    Wagon train(Train train);
}
