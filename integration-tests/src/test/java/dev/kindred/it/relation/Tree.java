package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Makes the list of its kind in the orchard, by a backref. */
@Entity("trees")
public interface Tree {
    @Id
    Long id();

    String kind();

    Tree kind(String kind);

    @ForeignKey("orchards.id")
    @Nullable
    Long orchardId();

    Tree orchardId(@Nullable Long orchardId);

    @Relationship(backref = "trees")
    @Nullable
    Orchard orchard();

    Tree orchard(@Nullable Orchard orchard);
}
