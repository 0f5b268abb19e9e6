package dev.kindred.it.cascade;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Plays for a crew, or for none; takes its agent along when it is deleted, and owns its bicycle. */
@Entity("racers")
public interface Racer {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Racer name(String name);

    @Relationship(backPopulates = "racers")
    @Nullable
    Crew crew();

    Racer crew(@Nullable Crew crew);

    @Relationship(backPopulates = "racers", cascade = Cascade.ALL)
    @Nullable
    Agent agent();

    Racer agent(@Nullable Agent agent);

    @ForeignKey("bicycles.id")
    @Nullable
    Long bicycleId();

    Racer bicycleId(@Nullable Long bicycleId);

    @Relationship(
            backPopulates = "riders",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            singleParent = true)
    @Nullable
    Bicycle bicycle();

    Racer bicycle(@Nullable Bicycle bicycle);
}
