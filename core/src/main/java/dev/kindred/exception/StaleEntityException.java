package dev.kindred.exception;

/** A row to be updated is gone or was changed by another transaction: refresh the object and try again. */
public final class StaleEntityException extends KindredException {

    private static final long serialVersionUID = 1L;

    public StaleEntityException(String message) {
        super(message);
    }
}
