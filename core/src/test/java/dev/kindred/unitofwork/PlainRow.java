package dev.kindred.unitofwork;

import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;

/** An object of any hand-written model: its values in an array. */
final class PlainRow implements Instrumented {

    private final EntityDescriptor<PlainRow, ?> model;
    private final Object[] values;
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker = TransientTracker.INSTANCE;

    PlainRow(EntityDescriptor<PlainRow, ?> model) {
        this.model = model;
        this.values = new Object[model.attributes().size()];
    }

    /** Sets an attribute, as a generated setter does. */
    PlainRow with(ColumnAttribute<PlainRow, ?> attribute, Object value) {
        int index = attribute.index();
        if (!kindredIsDirty(index)) {
            tracker.changing(this, index);
        }
        values[index] = value;
        loaded |= 1L << index;
        return this;
    }

    @Override
    public EntityType kindredType() {
        return model;
    }

    @Override
    public Tracker kindredTracker() {
        return tracker;
    }

    @Override
    public void kindredTracker(Tracker value) {
        tracker = value;
    }

    @Override
    public Object kindredGet(int attribute) {
        return values[attribute];
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        values[attribute] = value;
    }

    @Override
    public long kindredLoaded(int word) {
        return loaded;
    }

    @Override
    public void kindredLoaded(int word, long bits) {
        loaded = bits;
    }

    @Override
    public long kindredDirty(int word) {
        return dirty;
    }

    @Override
    public void kindredDirty(int word, long bits) {
        dirty = bits;
    }

    @Override
    public long kindredStale(int word) {
        return stale;
    }

    @Override
    public void kindredStale(int word, long bits) {
        stale = bits;
    }

    @Override
    public String toString() {
        return model.print(this);
    }
}
