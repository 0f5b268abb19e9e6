package dev.kindred.it.flush;

import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link Counted} by hand: it counts whatever the library asks of it. */
final class CountedEntity implements Counted, Instrumented {

    static final int ID = 0;
    static final int NAME = 1;

    private final Counted_ model;
    private @Nullable Long id;
    private @Nullable String name;
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker = TransientTracker.INSTANCE;

    CountedEntity(Counted_ model) {
        this.model = model;
    }

    @Override
    public @Nullable String name() {
        if ((loaded & 1L << NAME) == 0) {
            tracker.load(this, NAME);
        }
        return name;
    }

    @Override
    public Counted name(String value) {
        if ((dirty & 1L << NAME) == 0) {
            tracker.changing(this, NAME);
        }
        name = value;
        loaded |= 1L << NAME;
        return this;
    }

    @Override
    public EntityType kindredType() {
        model.asked(this);
        return model;
    }

    @Override
    public Tracker kindredTracker() {
        model.asked(this);
        return tracker;
    }

    @Override
    public void kindredTracker(Tracker value) {
        model.asked(this);
        tracker = value;
    }

    @Override
    public @Nullable Object kindredGet(int attribute) {
        model.asked(this);
        return attribute == ID ? id : name;
    }

    @Override
    public void kindredSet(int attribute, @Nullable Object value) {
        model.asked(this);
        if (attribute == ID) {
            id = (Long) value;
        } else {
            name = (String) value;
        }
    }

    @Override
    public long kindredLoaded(int word) {
        model.asked(this);
        return loaded;
    }

    @Override
    public void kindredLoaded(int word, long bits) {
        model.asked(this);
        loaded = bits;
    }

    @Override
    public long kindredDirty(int word) {
        model.asked(this);
        return dirty;
    }

    @Override
    public void kindredDirty(int word, long bits) {
        model.asked(this);
        dirty = bits;
    }

    @Override
    public long kindredStale(int word) {
        model.asked(this);
        return stale;
    }

    @Override
    public void kindredStale(int word, long bits) {
        model.asked(this);
        stale = bits;
    }

    @Override
    public String toString() {
        return model.print(this);
    }
}
