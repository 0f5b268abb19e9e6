package dev.kindred.it.cascade;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Collection;
import java.util.List;

/** The top of a tree of three levels, each of which owns the next. */
@Entity("customers")
public interface Customer {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Customer name(String name);

    @Relationship(
            backPopulates = "customer",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Purchase> purchases();

    Customer purchases(Collection<? extends Purchase> purchases);
}
