package dev.kindred.it.cascade;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Would be deleted by the database, were its key not set to NULL before. */
@Entity("signs")
public interface Sign {
    @Id
    Long id();

    @ForeignKey(onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "signs")
    @Nullable
    Post post();

    Sign post(@Nullable Post post);
}
