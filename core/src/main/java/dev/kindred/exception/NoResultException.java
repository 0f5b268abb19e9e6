package dev.kindred.exception;

/** A query that must find one row found none: check its conditions, or ask in the way that may answer nothing. */
public final class NoResultException extends KindredException {

    private static final long serialVersionUID = 1L;

    public NoResultException(String message) {
        super(message);
    }
}
