package dev.kindred.session;

import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import java.util.List;
import java.util.Objects;

/** Tells entity objects from others. Pure functions. */
final class Instances {

    private Instances() {}

    static Instrumented of(Object entity) {
        if (Objects.requireNonNull(entity, "entity") instanceof Instrumented instrumented) {
            return instrumented;
        }
        throw new SessionStateException(
                "Cannot take an object of " + entity.getClass().getName()
                        + " into a session: it is no entity that Kindred made. Make one with create() of its model,"
                        + " for example AUTHOR.create().");
    }

    /** A list of what was handed in, none of which may be null. */
    static <A> List<A> present(List<A> attributes) {
        for (A attribute : attributes) {
            Objects.requireNonNull(attribute, "attribute");
        }
        return List.copyOf(attributes);
    }
}
