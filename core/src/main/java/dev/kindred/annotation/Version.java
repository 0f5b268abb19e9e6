package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the column that counts the versions of a row: an {@code int} or {@code long} (or its box) without a setter. An insert
 * writes 1; each update adds 1, and it and each delete ask for the version that was read. Where the row has another by then, the
 * flush fails with a {@code StaleEntityException}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Version {}
