package dev.kindred.it.model;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The child of {@link Writer}; it may be without one. */
@Entity("novels")
public interface Novel {
    @Id
    Long id();

    @Column(length = 300)
    String title();

    Novel title(String title);

    int pages();

    Novel pages(int pages);

    @ForeignKey("writers.id")
    @Nullable
    Long writerId();

    Novel writerId(@Nullable Long writerId);

    @Relationship(backPopulates = "novels")
    @Nullable
    Writer writer();

    Novel writer(@Nullable Writer writer);
}
