package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a column that the database computes of others of its row: {@code @Computed("price * amount")}. It has no setter and is never
 * written; after an INSERT its value is read back, and after an UPDATE it is read again when it is next looked at.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Computed {

    /** The expression as SQL, over the names of columns. */
    String value();

    /**
     * Whether the database keeps the value, instead of computing it at each read. Where a database can do but one of the two (H2,
     * PostgreSQL up to 17), it does that.
     */
    boolean stored() default true;
}
