package dev.kindred.session;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has happened to the objects of a session and is still to be told: not in the midst of a statement or a flush, but when the call
 * is done. For the thread of its session.
 */
final class Events {

    // Where nobody listens nothing ever waits.
    private static final Deque<Runnable> NONE = new ArrayDeque<>(0);

    private final Session session;
    private final Listeners listeners;
    private final Deque<Runnable> waiting;
    private boolean telling;

    Events(Session session, Listeners listeners) {
        this.session = session;
        this.listeners = listeners;
        this.waiting = listeners.isEmpty() ? NONE : new ArrayDeque<>(1);
    }

    void statusChanged(Instrumented entity, Status before, Status after) {
        if (!listeners.isEmpty() && before != after) {
            waiting.addLast(() -> listeners.each(listener -> listener.statusChanged(session, entity, before, after)));
        }
    }

    void loaded(Instrumented entity) {
        if (!listeners.isEmpty()) {
            waiting.addLast(() -> listeners.loaded(session, entity));
        }
    }

    /** Tells what waits; what is caused by that is told after it. */
    void tell() {
        if (telling || waiting.isEmpty()) {
            return;
        }
        telling = true;
        try {
            while (!waiting.isEmpty()) {
                waiting.removeFirst().run();
            }
        } finally {
            telling = false;
        }
    }
}
