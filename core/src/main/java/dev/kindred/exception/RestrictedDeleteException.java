package dev.kindred.exception;

/** An object cannot be deleted while others need it: delete or move those first. Found before any statement was sent. */
public final class RestrictedDeleteException extends KindredException {

    private static final long serialVersionUID = 1L;

    public RestrictedDeleteException(String message) {
        super(message);
    }
}
