package dev.kindred.exception;

/** There is no row with the key that must have one: check the key, or ask in the way that answers null. */
public final class EntityNotFoundException extends KindredException {

    private static final long serialVersionUID = 1L;

    public EntityNotFoundException(String message) {
        super(message);
    }
}
