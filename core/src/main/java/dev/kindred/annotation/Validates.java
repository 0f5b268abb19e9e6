package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method of an entity, or of an interface or class it extends, that is asked before an attribute is set. What it
 * throws goes to whoever sets the attribute, and nothing has changed.
 *
 * <pre>{@code
 * @Validates("email")
 * static String lowerCase(String email) {
 *     return email.toLowerCase(Locale.ROOT);
 * }
 * }</pre>
 *
 * <p>For a column the method takes the value and answers what is set in its place; null is handed over as any other value. For a
 * relationship it takes the object that is to stand there, whichever side it comes from, and answers nothing: since both sides
 * agree, it can refuse an object but not exchange it. It is not asked about objects that leave.
 *
 * <p>Setters ask it, collections do, and so does {@code merge} where it changes something. Loading does not, nor does a flush that
 * writes a key.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Validates {

    /** The attributes, by the names of their accessors. */
    String[] value();
}
