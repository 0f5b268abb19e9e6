package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes the link table of a many-to-many relationship, where its names are not those that are made up for it. Goes beside
 * {@link Relationship#secondary}, on one of the two sides.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface LinkColumns {

    /** The columns that point to this entity, in the order of its key; empty for the names made up. */
    String[] own() default {};

    /** The columns that point to the other entity, in the order of its key; empty for the names made up. */
    String[] target() default {};

    /** What the database does with a link when a row that it joins is deleted. */
    ReferentialAction onDelete() default ReferentialAction.NO_ACTION;
}
