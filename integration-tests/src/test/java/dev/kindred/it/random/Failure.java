package dev.kindred.it.random;

import dev.kindred.exception.CircularDependencyException;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.InvalidValueException;
import dev.kindred.exception.KindredException;
import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.exception.UnlinkedEntityException;

/** Why a flush is refused, and by which exception it says so. */
enum Failure {
    UNLINKED(UnlinkedEntityException.class),
    NULL(InvalidValueException.class),
    RESTRICTED(RestrictedDeleteException.class),
    UNIQUE(ConstraintViolationException.class),
    FOREIGN_KEY(ConstraintViolationException.class),
    CIRCLE(CircularDependencyException.class);

    final Class<? extends KindredException> exception;

    Failure(Class<? extends KindredException> exception) {
        this.exception = exception;
    }
}
