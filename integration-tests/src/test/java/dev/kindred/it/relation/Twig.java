package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Makes the list of its own kind, by a backref. */
@Entity("twigs")
public interface Twig {
    @Id
    Long id();

    String name();

    Twig name(String name);

    @Relationship(backref = "twigs")
    @Nullable
    Twig parent();

    Twig parent(@Nullable Twig parent);
}
