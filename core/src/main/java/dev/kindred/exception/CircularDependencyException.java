package dev.kindred.exception;

/** Rows depend on each other in a circle, so no order of writes satisfies the keys. Found before any statement was sent. */
public final class CircularDependencyException extends KindredException {

    private static final long serialVersionUID = 1L;

    public CircularDependencyException(String message) {
        super(message);
    }
}
