package dev.kindred.exception;

/** The root of all errors that Kindred throws on purpose; each says what was tried, what is wrong, and the cure. */
public class KindredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KindredException(String message) {
        super(message);
    }

    public KindredException(String message, Throwable cause) {
        super(message, cause);
    }
}
