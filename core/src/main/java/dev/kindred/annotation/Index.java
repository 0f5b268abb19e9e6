package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index of a table. On an entity it names the attributes it is over; on an accessor it is over that column, or the key of that
 * reference.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Index.List.class)
public @interface Index {

    /** The attributes, for example {@code {"year", "title"}}; a reference stands for its key. Empty on an accessor. */
    String[] value() default {};

    /** The index's name; empty means one made from table and columns. */
    String name() default "";

    /** Whether no two of its rows may have the same values. */
    boolean unique() default false;

    /**
     * Which rows it holds, as SQL about the table's columns; empty means all. For databases that have such indexes: PostgreSQL and
     * SQLite.
     */
    String where() default "";

    /** Several indexes. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.CLASS)
    @interface List {

        /** The indexes. */
        Index[] value();
    }
}
