package dev.kindred.exception;

/** The mapping is wrong: correct the entity. The message begins with a code such as KIN-012, which the error page explains. */
public final class MappingException extends KindredException {

    private static final long serialVersionUID = 1L;

    public MappingException(String message) {
        super(message);
    }
}
