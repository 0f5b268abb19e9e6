package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A condition that the database holds each row of an entity's table to. A row that breaks it is refused with a {@link
 * dev.kindred.exception.ConstraintViolationException} of the kind {@code CHECK}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Check.List.class)
public @interface Check {

    /** The condition, as SQL about the table's columns: {@code "price >= 0"}. It is sent as it stands. */
    String value();

    /** The constraint's name; empty means one made from the table and the columns that the condition mentions. */
    String name() default "";

    /** Several checks of one entity. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface List {

        /** The checks. */
        Check[] value();
    }
}
