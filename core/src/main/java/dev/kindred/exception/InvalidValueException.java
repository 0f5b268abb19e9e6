package dev.kindred.exception;

/** An attribute holds a value that its column, or the map it is the key of, cannot take; found before it was sent. */
public final class InvalidValueException extends KindredException {

    private static final long serialVersionUID = 1L;

    public InvalidValueException(String message) {
        super(message);
    }
}
