package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an accessor that leads to another entity: a reference ({@code Author author()}, the side that holds the foreign
 * key) or a list ({@code List<Book> books()}, the other side).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Relationship {

    /** The attribute of the other entity that leads back; both sides then name each other and always agree. */
    String backPopulates() default "";

    /**
     * The foreign key attribute this relationship goes by, where more than one would fit: of this entity for a reference,
     * of the other entity for a list.
     */
    String foreignKey() default "";

    /** What is done to the other side's objects along with this one's; nothing said means SAVE_UPDATE. */
    Cascade[] cascade() default Cascade.SAVE_UPDATE;
}
