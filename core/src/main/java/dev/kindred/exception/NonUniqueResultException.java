package dev.kindred.exception;

/** A query that must find at most one row found several, or two elements of a map have one key: narrow it, or take a list. */
public final class NonUniqueResultException extends KindredException {

    private static final long serialVersionUID = 1L;

    public NonUniqueResultException(String message) {
        super(message);
    }
}
