package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Shows both parts of the key of its pitch. */
@Entity("pegs")
public interface Peg {
    @Id
    Long id();

    @ForeignKey("pitches.field")
    @Nullable
    String pitchField();

    Peg pitchField(@Nullable String pitchField);

    @ForeignKey("pitches.number")
    @Nullable
    Long pitchNumber();

    Peg pitchNumber(@Nullable Long pitchNumber);

    @Relationship(backPopulates = "pegs")
    @Nullable
    Pitch pitch();

    Peg pitch(@Nullable Pitch pitch);
}
