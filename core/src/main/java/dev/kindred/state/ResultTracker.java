package dev.kindred.state;

import dev.kindred.instrument.Extras;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;

/**
 * The tracker that all objects of one result share as long as nobody changes them; an object that changes gets a state of its
 * own. Confined to the thread of its session.
 */
public non-sealed class ResultTracker extends SessionTracker {

    private final StateOwner owner;
    private boolean released;

    /** A tracker for a result that this session loads. */
    public ResultTracker(StateOwner owner) {
        this.owner = owner;
    }

    @Override
    public final ResultTracker result() {
        return this;
    }

    @Override
    public final StateOwner owner() {
        return owner;
    }

    @Override
    public final Status status() {
        return isOpen() ? Status.PERSISTENT : Status.DETACHED;
    }

    /** Lets all objects of the result go at once: they are detached. */
    public final void release() {
        released = true;
    }

    private boolean isOpen() {
        return !released && owner.isOpen();
    }

    @Override
    public final void load(Instrumented entity, int attribute) {
        if (!isOpen()) {
            throw detached(entity, attribute);
        }
        owner.load(entity, attribute);
    }

    @Override
    public final void changing(Instrumented entity, int attribute) {
        EntityState.of(entity).changing(entity, attribute);
    }

    @Override
    public final Extras extras(Instrumented entity) {
        return EntityState.of(entity).extras(entity);
    }

    @Override
    public final void entered(Instrumented entity, int attribute, Instrumented other, boolean cascades) {
        EntityState.of(entity).entered(entity, attribute, other, cascades);
    }

    @Override
    public final void left(Instrumented entity, int attribute, Instrumented other) {
        EntityState.of(entity).left(entity, attribute, other);
    }
}
