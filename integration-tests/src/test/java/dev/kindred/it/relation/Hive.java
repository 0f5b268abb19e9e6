package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Makes the list of its kind on the meadow, by a backref, and cannot be without one. */
@Entity("hives")
public interface Hive {
    @Id
    Long id();

    int frames();

    Hive frames(int frames);

    @ForeignKey("meadows.id")
    Long meadowId();

    Hive meadowId(@Nullable Long meadowId);

    @Relationship(backref = "hives")
    Meadow meadow();

    Hive meadow(@Nullable Meadow meadow);
}
