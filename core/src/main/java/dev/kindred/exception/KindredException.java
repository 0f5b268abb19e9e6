package dev.kindred.exception;

import org.jspecify.annotations.Nullable;

/** The root of all errors that Kindred throws on purpose; each says what was tried, what is wrong, and the cure. */
public class KindredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private @Nullable String hint;

    public KindredException(String message) {
        super(message);
    }

    public KindredException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Adds to the message how it came to this; meant for the library, where an error comes out of an unexpected place. */
    public final void addHint(String text) {
        hint = hint == null ? text : hint + " " + text;
    }

    @Override
    public String getMessage() {
        String message = String.valueOf(super.getMessage());
        return hint == null ? message : message + " " + hint;
    }
}
