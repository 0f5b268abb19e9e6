package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how an attribute is stored. An accessor without it is a column all the same, with everything at its default. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Column {

    /** The column's name; empty means the attribute's name in the naming strategy ({@code bornOn} is {@code born_on}). */
    String value() default "";

    /** The most characters a text may have; 0 means no limit. Only for {@code String} and enums. */
    int length() default 0;

    /** The number of digits of a {@code BigDecimal} or {@code BigInteger}; 0 means 15 for a decimal, 18 for an integer. */
    int precision() default 0;

    /** The number of digits after the point of a {@code BigDecimal}; -1 means 2. */
    int scale() default -1;

    /** How the constants of an enum are kept. */
    EnumStorage enumAs() default EnumStorage.NAME;

    /**
     * Whether a {@code List} is kept in the column as one value: in an array where the database has arrays, else as a JSON text. For
     * lists of {@code String}, {@code Short}, {@code Integer}, {@code Long}, {@code Float}, {@code Double}, {@code Boolean} and
     * {@code UUID}.
     */
    boolean array() default false;

    /** Whether no two rows may hold the same value. */
    boolean unique() default false;

    /**
     * Whether the column takes NULL. Left out, it follows from the accessor: {@code Optional} and JSpecify's
     * {@code @Nullable} take NULL, all others do not. To be said where the accessor is inherited from a class file.
     */
    boolean nullable() default false;
}
