package dev.kindred.it.cascade;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Belongs to a customer, and owns its items; its key may be null. */
@Entity("purchases")
public interface Purchase {
    @Id
    Long id();

    @Column(length = 20, unique = true)
    String code();

    Purchase code(String code);

    @ForeignKey("customers.id")
    @Nullable
    Long customerId();

    Purchase customerId(@Nullable Long customerId);

    @Relationship(backPopulates = "purchases")
    @Nullable
    Customer customer();

    Purchase customer(@Nullable Customer customer);

    @Relationship(
            backPopulates = "purchase",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Item> items();
}
