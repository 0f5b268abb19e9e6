package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the database give a column its value where an object says nothing of it: {@code @ServerDefault("current_timestamp")}.
 *
 * <p>An attribute that was never set is left out of the INSERT, and what the database put there is read back. One that was set is
 * written, also to null. The text becomes DEFAULT in CREATE TABLE as it stands; {@code current_timestamp} by itself is spelt so that
 * the column's type can hold it, in UTC.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ServerDefault {

    /** The value as SQL: {@code 0}, {@code 'open'}, {@code current_timestamp}, {@code lower('A')}. */
    String value();
}
