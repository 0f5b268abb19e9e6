package dev.kindred.collection;

import dev.kindred.instrument.Extras;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.instrument.Tracker;
import org.jspecify.annotations.Nullable;

/**
 * The tracker of all objects that no session knows: it loads nothing and remembers nothing. Any number of threads may share it.
 */
public final class TransientTracker implements Tracker {

    /** The one tracker of its kind. */
    public static final TransientTracker INSTANCE = new TransientTracker();

    private TransientTracker() {}

    @Override
    public Status status() {
        return Status.TRANSIENT;
    }

    @Override
    public void load(Instrumented entity, int attribute) {}

    @Override
    public void changing(Instrumented entity, int attribute) {}

    @Override
    public void linking(Instrumented entity, int attribute, Instrumented other) {}

    @Override
    public void entered(Instrumented entity, int attribute, Instrumented other, boolean cascades) {}

    @Override
    public void left(Instrumented entity, int attribute, Instrumented other) {}

    @Override
    public Extras extras(Instrumented entity) {
        Extras extras = new Extras();
        entity.kindredTracker(new TransientState(extras));
        return extras;
    }

    @Override
    public @Nullable Instrumented peek(Instrumented entity, int attribute) {
        return (Instrumented) entity.kindredGet(attribute);
    }
}
