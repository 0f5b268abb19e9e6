package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What is between a stage and an artist, whose keys are its own; its place is kept by the stage's list. */
@Entity("shows")
public interface Show {
    @Id
    @Relationship(backPopulates = "shows")
    Stage stage();

    Show stage(Stage stage);

    @Id
    @Relationship
    Artist artist();

    Show artist(Artist artist);

    int place();

    @Relationship(backPopulates = "show")
    @Nullable
    Recording recording();

    Show recording(@Nullable Recording recording);
}
