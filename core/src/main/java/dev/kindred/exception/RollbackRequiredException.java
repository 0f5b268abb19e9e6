package dev.kindred.exception;

/** A flush or a commit failed and the transaction was rolled back: end it with {@code rollback()} before going on. */
public final class RollbackRequiredException extends KindredException {

    private static final long serialVersionUID = 1L;

    public RollbackRequiredException(String message) {
        super(message);
    }

    public RollbackRequiredException(String message, Throwable cause) {
        super(message, cause);
    }
}
