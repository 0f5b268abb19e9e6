package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Stands in a ledger. */
@Entity("postings")
public interface Posting {
    @Id
    Long id();

    int amount();

    Posting amount(int amount);

    @Relationship(backPopulates = "postings")
    @Nullable
    Ledger ledger();

    Posting ledger(@Nullable Ledger ledger);
}
