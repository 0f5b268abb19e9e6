package dev.kindred.it.keys;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Sequence;
import java.util.List;

/** A parent that shares its sequence with its children. */
@Entity("trains")
public interface Train {
    @Id
    @Sequence(value = "rolling_seq", allocation = 10)
    Long id();

    @Relationship(backPopulates = "train", cascade = Cascade.ALL)
    List<Wagon> wagons();
}
