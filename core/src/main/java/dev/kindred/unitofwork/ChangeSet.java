package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.EntityState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All that a flush has to do, gathered and not yet ordered.
 *
 * @param saves the rows to insert or update, in the order in which their objects came
 * @param links the rows of link tables
 * @param deletes the rows to delete
 * @param settled the states whose changes this flush takes care of
 * @param gone the objects whose rows are gone after it, those included whose row another object takes
 * @param dropped the objects that leave the session without ever having had a row
 * @param leftToDatabase the relationships whose children the database itself deletes or releases
 */
record ChangeSet(
        List<EntityRow> saves,
        List<RowChange> links,
        List<EntityRow> deletes,
        List<EntityState> settled,
        Set<Instrumented> gone,
        Set<Instrumented> dropped,
        List<Dependents> leftToDatabase) {

    /** The children of a deleted object, where their foreign key has a rule of its own. */
    record Dependents(Instrumented owner, RelationshipAttribute<?, ?> relationship) {}

    boolean isEmpty() {
        return saves.isEmpty() && links.isEmpty() && deletes.isEmpty();
    }

    /** All rows, in the order in which they were gathered. */
    List<RowChange> rows() {
        List<RowChange> rows = new ArrayList<>(saves.size() + links.size() + deletes.size());
        rows.addAll(saves);
        rows.addAll(links);
        rows.addAll(deletes);
        return rows;
    }
}
