package dev.kindred.exception;

/** An attribute that was not loaded was read after the object's session let go of it. */
public final class DetachedEntityException extends KindredException {

    private static final long serialVersionUID = 1L;

    public DetachedEntityException(String message) {
        super(message);
    }
}
