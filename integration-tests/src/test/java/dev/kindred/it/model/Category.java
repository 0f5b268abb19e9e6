package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree in one table; the key of the reference is made for it. */
@Entity("categories")
public interface Category {
    @Id
    Long id();

    String name();

    Category name(String name);

    @Relationship(backPopulates = "children")
    @Nullable
    Category parent();

    Category parent(@Nullable Category parent);

    @Relationship(backPopulates = "parent")
    List<Category> children();
}
