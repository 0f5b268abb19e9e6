package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the column that tells the versions of a row apart: an {@code int} or {@code long} (or its box) or an {@code Instant},
 * without a setter. An insert writes 1, and each update adds 1; an instant is the time of the write in whole microseconds, and later
 * than the one before in any case. Each update and delete asks for the version that was read. Where the row has another by then,
 * the flush fails with a {@code StaleEntityException}. Numbers are the better choice: two machines whose clocks differ agree on them.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Version {}
