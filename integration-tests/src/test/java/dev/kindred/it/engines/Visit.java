package dev.kindred.it.engines;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Is kept in a database of its own. */
@Entity("visits")
public interface Visit {
    @Id
    Long id();

    String page();

    Visit page(String page);

    @Relationship(backPopulates = "visits")
    @Nullable
    Customer customer();

    Visit customer(@Nullable Customer customer);
}
