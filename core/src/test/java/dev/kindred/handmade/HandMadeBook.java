package dev.kindred.handmade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The child of {@link HandMadeAuthor}. */
@Entity("books")
public interface HandMadeBook {
    @Id
    Long id();

    @Column(length = 300)
    String title();

    HandMadeBook title(String title);

    int pages();

    HandMadeBook pages(int pages);

    @ForeignKey("authors.id")
    @Nullable
    Long authorId();

    HandMadeBook authorId(@Nullable Long authorId);

    @Relationship(backPopulates = "books")
    @Nullable
    HandMadeAuthor author();

    HandMadeBook author(@Nullable HandMadeAuthor author);
}
