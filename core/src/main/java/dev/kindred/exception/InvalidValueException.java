package dev.kindred.exception;

/** An attribute holds a value its column cannot take; found before any statement was sent. */
public final class InvalidValueException extends KindredException {

    private static final long serialVersionUID = 1L;

    public InvalidValueException(String message) {
        super(message);
    }
}
