package dev.kindred.exception;

/** There is no row with this key. */
public final class EntityNotFoundException extends KindredException {

    private static final long serialVersionUID = 1L;

    public EntityNotFoundException(String message) {
        super(message);
    }
}
