package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Keeps its place in a list. */
@Entity("showpieces")
public interface Exhibit {
    @Id
    Long id();

    String title();

    Exhibit title(String title);

    @Nullable
    Integer place();

    Exhibit place(@Nullable Integer place);

    @Relationship(backPopulates = "exhibits")
    @Nullable
    Museum museum();

    Exhibit museum(@Nullable Museum museum);
}
