package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an interface, or an abstract class with abstract accessors, whose objects are rows of one table. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Entity {

    /** The table's name; empty means the type's name in the naming strategy ({@code OrderLine} is {@code order_line}). */
    String value() default "";

    /** The schema that holds the table; empty means the connection's own. */
    String schema() default "";
}
