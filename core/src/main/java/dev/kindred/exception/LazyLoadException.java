package dev.kindred.exception;

/** A relationship was touched that is not to be loaded by itself: load it with the query, or let the query choose another strategy. */
public final class LazyLoadException extends KindredException {
    private static final long serialVersionUID = 1L;

    public LazyLoadException(String message) {
        super(message);
    }
}
