package dev.kindred.exception;

/** The object was deleted, or its row is gone: it can be used no more. */
public final class DeletedEntityException extends KindredException {

    private static final long serialVersionUID = 1L;

    public DeletedEntityException(String message) {
        super(message);
    }
}
