package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who turns an attribute into what its column keeps: a {@code dev.kindred.type.Converter} of the attribute's type, boxed, to
 * one that a column holds. {@link Column} then speaks of what is stored: its length, precision and scale.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Convert {

    /** The converter: an enum of one constant, a class with a constant {@code INSTANCE}, or one with a constructor without parameters. */
    Class<?> value();
}
