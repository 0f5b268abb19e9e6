package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import org.jspecify.annotations.Nullable;

/** The other half of a circle of tables; see {@link Abbey}. */
@Entity("zones")
public interface Zone {
    @Id
    Long id();

    Zone id(Long id);

    @ForeignKey("abbeys.id")
    @Nullable
    Long abbeyId();

    Zone abbeyId(@Nullable Long abbeyId);
}
