package dev.kindred.state;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import org.jspecify.annotations.Nullable;

/** Who owns the objects' states: the session. The only call that goes up from here. */
public interface StateOwner {

    /** Whether it still loads and writes. */
    boolean isOpen();

    /** Loads an attribute of a persistent object. */
    void load(Instrumented entity, int attribute);

    /** Takes note of an object that changes for the first time since the last flush. */
    void changed(EntityState state);

    /**
     * Asked before the user links an object to another: refuses it if save-update could not run along.
     *
     * @throws dev.kindred.exception.KindredException if the other object cannot be taken into the session
     */
    void linking(RelationshipAttribute<?, ?> relationship, Instrumented other);

    /** Takes note that an object was linked to another by the user, so that save-update may run along. */
    void linked(RelationshipAttribute<?, ?> relationship, Instrumented other);

    /** The object with this key, if memory holds it. */
    @Nullable
    Instrumented find(EntityDescriptor<?, ?> entity, Object key);
}
