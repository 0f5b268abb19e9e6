package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a column that is not read along with its row: when it is touched it is read by itself, or with the others of its group; at the
 * second touch among the objects of one result for all of them. For what is large and seldom looked at. A query reads it along with
 * {@code undefer(BOOK.text)}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Deferred {

    /** The name of a group of columns of the entity that are read together; empty for a column that is read alone. */
    String value() default "";
}
