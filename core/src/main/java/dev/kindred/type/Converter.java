package dev.kindred.type;

/**
 * Turns the values of an attribute into what a column keeps, and back; an attribute names its converter with
 * {@code @Convert}. Two values that are equal must be stored as equal ones, and each must come back equal.
 *
 * <p>A converter is a pair of pure functions: it keeps nothing, any number of threads may use one at the same time, and two of
 * one class are taken for equal. NULL is never given to it, and it answers no null. What it throws becomes an error that names
 * the value and the converter.
 *
 * @param <J> the class of the attribute's values in Java, boxed
 * @param <S> the class of the values in the column, boxed; one that a column can hold by itself
 */
public interface Converter<J, S> {

    /** The value for the column. */
    S toStored(J value);

    /** The value for the attribute. */
    J toJava(S stored);
}
