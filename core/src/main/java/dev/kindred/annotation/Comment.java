package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the database tells of a table or column to whoever looks at it, where it keeps such a thing. Changes nothing else. On a reference
 * it is the comment of the key that is made for it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Comment {

    /** The comment. */
    String value();
}
