package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A child whose key the database does not change along with the parent's. */
@Entity("ports")
public interface Port {
    @Id
    Long id();

    String name();

    Port name(String name);

    @ForeignKey("nations.code")
    @Nullable
    String nationCode();

    @Relationship(backPopulates = "ports")
    @Nullable
    Nation nation();

    Port nation(@Nullable Nation nation);
}
