package dev.kindred.exception;

/** The session cannot take this object or this call: it is closed, or the object is no entity or belongs elsewhere. */
public final class SessionStateException extends KindredException {

    private static final long serialVersionUID = 1L;

    public SessionStateException(String message) {
        super(message);
    }
}
