package dev.kindred.it.keys;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Numbered by the database in its own way. */
@Entity("coupons")
public interface Coupon {
    @Id
    Long id();

    int place();

    Coupon place(int place);
}
