package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that the database deletes with the row they point to, and that may point around in a ring. */
@Entity("rings")
public interface Ring {
    @Id
    Long id();

    @ForeignKey(onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "previous")
    @Nullable
    Ring next();

    Ring next(@Nullable Ring next);

    @Relationship(backPopulates = "next")
    List<Ring> previous();
}
