package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Belongs to one show by a key of two parts. */
@Entity("recordings")
public interface Recording {
    @Id
    Long id();

    @ForeignKey
    @Relationship(backPopulates = "recording")
    @Nullable
    Show show();

    Recording show(@Nullable Show show);
}
