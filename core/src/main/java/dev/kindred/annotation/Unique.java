package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A unique key over several attributes of an entity, named as the accessors are. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Unique.List.class)
public @interface Unique {

    /** The attributes, for example {@code {"shelf", "place"}}; a reference stands for its key. */
    String[] value();

    /** The constraint's name; empty means one made from table and columns. */
    String name() default "";

    /** Several unique keys of one entity. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface List {

        /** The unique keys. */
        Unique[] value();
    }
}
