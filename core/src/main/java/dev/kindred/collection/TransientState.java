package dev.kindred.collection;

import dev.kindred.instrument.Extras;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.instrument.Tracker;
import org.jspecify.annotations.Nullable;

/**
 * The tracker of an object that no session knows, and that keeps something of relationships that other entities declare for it.
 * Belongs to the thread of its object.
 */
public final class TransientState implements Tracker {

    private final Extras extras;

    /** The tracker of an object that keeps these. */
    public TransientState(Extras extras) {
        this.extras = extras;
    }

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
    public @Nullable Instrumented peek(Instrumented entity, int attribute) {
        return TransientTracker.INSTANCE.peek(entity, attribute);
    }

    @Override
    public Extras extras() {
        return extras;
    }

    @Override
    public Extras extras(Instrumented entity) {
        return extras;
    }
}
