package dev.kindred.exception;

/** A query cannot be run as it stands: correct it. */
public final class QueryException extends KindredException {

    private static final long serialVersionUID = 1L;

    public QueryException(String message) {
        super(message);
    }

    public QueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
