package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.query.DynamicCollection;

/** Has a key of two parts, and leads to others and to its like by queries. */
@Entity("ledgers")
public interface Ledger {
    @Id
    String office();

    Ledger office(String office);

    @Id
    int number();

    Ledger number(int number);

    @Relationship(backPopulates = "ledger", orderBy = "amount")
    DynamicCollection<Posting> postings();

    @Relationship(backPopulates = "referredFrom", secondary = "ledger_links", orderBy = "number")
    DynamicCollection<Ledger> refersTo();

    @Relationship(backPopulates = "refersTo", secondary = "ledger_links", orderBy = "number")
    DynamicCollection<Ledger> referredFrom();
}
