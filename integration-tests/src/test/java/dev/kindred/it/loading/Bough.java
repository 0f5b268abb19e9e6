package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Lazy;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree whose mapping loads one step along. */
@Entity("boughs")
public interface Bough {
    @Id
    Long id();

    String name();

    Bough name(String name);

    @Nullable
    @ForeignKey("boughs.id")
    Long parentId();

    @Nullable
    @Relationship(backPopulates = "children")
    Bough parent();

    Bough parent(@Nullable Bough parent);

    @Relationship(backPopulates = "parent", orderBy = "id", lazy = Lazy.SELECTIN)
    List<Bough> children();
}
