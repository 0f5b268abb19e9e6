package dev.kindred.it.hook;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

@Entity("hook_items")
public interface Item extends Stamped {
    @Id
    Long id();

    String name();

    Item name(String name);

    @Override
    @Nullable
    String stamp();

    @Override
    Item stamp(@Nullable String stamp);

    @Relationship(backPopulates = "items")
    @Nullable
    Order order();

    Item order(@Nullable Order order);
}
