package dev.kindred.it.cascade;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** One of the two that own a {@link Loan}. */
@Entity("borrowers")
public interface Borrower {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Borrower name(String name);

    @Relationship(
            backPopulates = "borrower",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Loan> loans();
}
