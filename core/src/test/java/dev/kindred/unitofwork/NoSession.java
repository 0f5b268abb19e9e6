package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.query.Runner;
import dev.kindred.state.EntityState;
import dev.kindred.state.StateOwner;
import java.util.List;

/** An owner of states that has no database: whoever asks it for a row has made a mistake. */
final class NoSession implements StateOwner {

    static final NoSession INSTANCE = new NoSession();

    private NoSession() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void load(Instrumented entity, int attribute) {
        throw new AssertionError("planning loads nothing");
    }

    @Override
    public Runner runner() {
        throw new AssertionError("planning loads nothing");
    }

    @Override
    public void changed(EntityState state) {}

    @Override
    public void linking(RelationshipAttribute<?, ?> relationship, Instrumented other) {}

    @Override
    public void linked(Instrumented entity, RelationshipAttribute<?, ?> relationship, Instrumented other) {}

    @Override
    public void entered(RelationshipAttribute<?, ?> relationship, Instrumented other) {}

    @Override
    public void touched(RelationshipAttribute<?, ?> relationship) {}

    @Override
    public void unlinked(RelationshipAttribute<?, ?> relationship, Instrumented other) {}

    @Override
    public List<Instrumented> all(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        throw new AssertionError("planning loads nothing");
    }

    @Override
    public List<Instrumented> related(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        throw new AssertionError("planning loads nothing");
    }

    @Override
    public Object rowValue(Instrumented entity, int attribute) {
        throw new AssertionError("planning loads nothing");
    }

    @Override
    public Instrumented find(EntityDescriptor<?, ?> entity, Object key) {
        return null;
    }

    @Override
    public void statusChanged(Instrumented entity, Status before, Status after) {}

    @Override
    public void forget(Instrumented entity) {}

    @Override
    public void loaded(Instrumented entity) {}
}
