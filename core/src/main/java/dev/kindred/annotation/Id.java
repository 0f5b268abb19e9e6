package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an accessor as (a part of) the primary key.
 *
 * <p>A single key of type long, int or short (boxed or not) that is no foreign key is numbered by the database unless it was
 * set. Several {@code @Id} make a composite key, for which a key record is generated ({@code LineKey} for {@code Line}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Id {}
