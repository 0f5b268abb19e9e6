package dev.kindred.it.hook;

import static dev.kindred.annotation.Cascade.ALL;
import static dev.kindred.annotation.Cascade.DELETE_ORPHAN;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity("hook_orders")
public interface Order extends Stamped {
    @Id
    Long id();

    String name();

    Order name(String name);

    @Override
    @Nullable
    String stamp();

    @Override
    Order stamp(@Nullable String stamp);

    @Relationship(
            backPopulates = "order",
            cascade = {ALL, DELETE_ORPHAN})
    List<Item> items();
}
