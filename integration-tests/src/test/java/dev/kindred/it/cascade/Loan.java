package dev.kindred.it.cascade;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Belongs to two at once; each of them owns it. */
@Entity("loans")
public interface Loan {
    @Id
    Long id();

    @Relationship(backPopulates = "loans")
    @Nullable
    Borrower borrower();

    Loan borrower(@Nullable Borrower borrower);

    @Relationship(backPopulates = "loans")
    @Nullable
    Volume volume();

    Loan volume(@Nullable Volume volume);
}
