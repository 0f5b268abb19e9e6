package dev.kindred.it.random;

/** What Kindred did is not what the rules say. */
final class Difference extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Difference(String message) {
        super(message);
    }

    Difference(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
