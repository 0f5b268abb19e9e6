package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a column as a foreign key. On a column's accessor, {@code value} names the table and column it points to; on a
 * reference ({@code Author author()}) whose key has no accessor, it gives the rules of the key that is made for it, and
 * {@code value} stays empty.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ForeignKey {

    /** {@code "table.column"}, for example {@code "authors.id"}; {@code "schema.table.column"} for a table in a schema. */
    String value() default "";

    /** The constraint's name; empty means one made from table and columns. */
    String name() default "";

    /** What the database does with this row when the row it points to is deleted. */
    ReferentialAction onDelete() default ReferentialAction.NO_ACTION;

    /** What the database does with this key when the key it points to changes. */
    ReferentialAction onUpdate() default ReferentialAction.NO_ACTION;
}
