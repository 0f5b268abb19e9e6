package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Needs a {@link Zone}, as that may need it; by keys alone, with no relationship. */
@Entity("abbeys")
public interface Abbey {
    @Id
    Long id();

    Abbey id(Long id);

    @ForeignKey("zones.id")
    @Nullable
    Long zoneId();

    Abbey zoneId(@Nullable Long zoneId);
}
