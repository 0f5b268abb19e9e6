package dev.kindred.exception;

/** An object that was never added is linked from an object of the session: add it, or let save-update reach it. */
public final class UnlinkedEntityException extends KindredException {

    private static final long serialVersionUID = 1L;

    public UnlinkedEntityException(String message) {
        super(message);
    }
}
