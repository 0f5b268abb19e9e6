package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A child that the database releases when its parent is deleted. */
@Entity("reviews")
public interface Review {
    @Id
    Long id();

    String text();

    Review text(String text);

    @ForeignKey(value = "albums.id", onDelete = ReferentialAction.SET_NULL)
    @Nullable
    Long albumId();

    @Relationship(backPopulates = "reviews")
    @Nullable
    Album album();

    Review album(@Nullable Album album);
}
