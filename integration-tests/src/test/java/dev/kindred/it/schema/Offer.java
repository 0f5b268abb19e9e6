package dev.kindred.it.schema;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Index;

/** Has an index of some rows only. */
@Entity("offers")
@Index(value = "ware", unique = true, where = "price > 0")
public interface Offer {

    @Id
    Long id();

    long ware();

    Offer ware(long ware);

    int price();

    Offer price(int price);
}
