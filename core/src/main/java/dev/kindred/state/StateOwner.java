package dev.kindred.state;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.query.Runner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who owns the objects' states: the session. The only call that goes up from here. */
public interface StateOwner {

    /** Who runs the queries of collections that are never loaded. */
    Runner runner();

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
    void linked(Instrumented entity, RelationshipAttribute<?, ?> relationship, Instrumented other);

    /** Takes note that an object entered a relationship, from whichever side. */
    void entered(RelationshipAttribute<?, ?> relationship, Instrumented other);

    /** Takes note that a collection changed, or what a one-to-one side without the key leads to. */
    void touched(RelationshipAttribute<?, ?> relationship);

    /** Takes note that an object left a relationship: one without a row may leave the session with it. */
    void unlinked(RelationshipAttribute<?, ?> relationship, Instrumented other);

    /** Takes note that an object is in another stage of life. */
    void statusChanged(Instrumented entity, Status before, Status after);

    /** Lets a persistent object forget what it knows but its key, and what was changed on it, for its row is about to be read. */
    void forget(Instrumented entity);

    /** Takes note that a row became an object. */
    void loaded(Instrumented entity);

    /** The objects that a persistent object's relationship leads to by now, be they in memory or not. */
    List<Instrumented> all(Instrumented entity, RelationshipAttribute<?, ?> relationship);

    /** The objects that a relationship of the object's row leads to, whatever was done to the object since. */
    List<Instrumented> related(Instrumented entity, RelationshipAttribute<?, ?> relationship);

    /** The value of a column as the object's row has it, read from the database if memory does not know. */
    @Nullable
    Object rowValue(Instrumented entity, int attribute);

    /** The object with this key, if memory holds it. */
    @Nullable
    Instrumented find(EntityDescriptor<?, ?> entity, Object key);
}
