package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Numbers a key by a sequence of the database. Stands beside {@link Id}, on a single key of type long, int or short (boxed or not).
 *
 * <p>Keys are fetched in blocks, at the flush and for all its rows at once: an INSERT then knows its key and need not ask for it. A
 * database without sequences (SQLite, MySQL) numbers the key in its own way, as if this annotation were not there.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Sequence {

    /** The sequence's name; it is looked for in the schema of the entity. */
    String value();

    /**
     * How many keys one value of the sequence stands for: a value of 101 and an allocation of 50 give the keys 101 to 150. The
     * sequence must go up by at least so many; one that {@code createAll} makes does. Keys that a program fetched and did not use are
     * lost at its end.
     */
    int allocation() default 50;

    /** The first value of a sequence that {@code createAll} makes. */
    long start() default 1;
}
