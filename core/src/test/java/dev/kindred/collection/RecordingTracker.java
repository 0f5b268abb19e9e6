package dev.kindred.collection;

import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Extras;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.instrument.Tracker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes down what an object tells its session, and loads what the test laid ready. */
final class RecordingTracker implements Tracker {

    private final List<String> events = new ArrayList<>();
    private final Map<Integer, Object> rows = new HashMap<>();
    private Status status = Status.PERSISTENT;
    private Instrumented refused;
    private int loads;

    /** A written author whose collection is not loaded; a load will find these books. */
    static RecordingTracker on(Sample author, Kind kind, Sample... found) {
        RecordingTracker tracker = new RecordingTracker();
        author.kindredTracker(tracker);
        tracker.willLoad(kind.attribute(), Arrays.asList(found));
        return tracker;
    }

    void willLoad(int attribute, Object value) {
        rows.put(attribute, value);
    }

    void willRefuse(Instrumented other) {
        refused = other;
    }

    void status(Status next) {
        status = next;
    }

    List<String> events() {
        return events;
    }

    int loads() {
        return loads;
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void load(Instrumented entity, int attribute) {
        loads++;
        note("load", entity, attribute);
        if (entity.kindredType().link(attribute) == null) {
            entity.kindredSet(attribute, rows.get(attribute));
        } else {
            Tracked.of(entity, attribute).fill((List<Instrumented>) rows.getOrDefault(attribute, List.of()));
        }
        entity.kindredMarkLoaded(attribute, true);
    }

    @Override
    public void changing(Instrumented entity, int attribute) {
        note("changing", entity, attribute);
        entity.kindredMarkDirty(attribute, true);
    }

    @Override
    public void linking(Instrumented entity, int attribute, Instrumented other) {
        if (other == refused) {
            throw new SessionStateException("refused " + other);
        }
        events.add("linking " + other);
    }

    @Override
    public void entered(Instrumented entity, int attribute, Instrumented other, boolean cascades) {
        events.add((cascades ? "entered " : "entered from there ") + other);
    }

    @Override
    public void left(Instrumented entity, int attribute, Instrumented other) {
        events.add("left " + other);
    }

    @Override
    public Instrumented peek(Instrumented entity, int attribute) {
        return (Instrumented) entity.kindredGet(attribute);
    }

    @Override
    public Extras extras(Instrumented entity) {
        throw new UnsupportedOperationException("Nobody declares a relationship for another entity here.");
    }

    private void note(String what, Instrumented entity, int attribute) {
        boolean isCollection = entity.kindredType().link(attribute) instanceof Kind;
        events.add(isCollection ? what : what + " " + entity.kindredType().attributeName(attribute));
    }
}
