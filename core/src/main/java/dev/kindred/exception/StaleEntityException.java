package dev.kindred.exception;

/**
 * A row to be updated, or one to be deleted by its version, is gone or was changed by another transaction, or a row of a link table
 * to be deleted is gone: roll back, read again and try again. The flush found it by the number of rows that a statement changed.
 */
public final class StaleEntityException extends KindredException {

    private static final long serialVersionUID = 1L;

    public StaleEntityException(String message) {
        super(message);
    }
}
