package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.EntityState;
import java.util.List;

/**
 * All that a flush has to do, gathered and not yet ordered.
 *
 * @param saves the rows to insert or update, in the order in which their objects came
 * @param deletes the rows to delete
 * @param settled the states whose changes this flush takes care of
 * @param leftToDatabase the lists whose children the database itself deletes or releases
 */
record ChangeSet(
        List<RowChange> saves, List<RowChange> deletes, List<EntityState> settled, List<Dependents> leftToDatabase) {

    /** The list of a deleted object whose foreign key has a rule of its own. */
    record Dependents(Instrumented owner, RelationshipAttribute<?, ?> list) {}

    boolean isEmpty() {
        return saves.isEmpty() && deletes.isEmpty();
    }
}
