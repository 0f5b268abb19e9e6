package dev.kindred.unitofwork;

import dev.kindred.instrument.Status;
import dev.kindred.schema.Column;
import dev.kindred.schema.Table;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds who must wait since a row that is held back still has the unique value that they take (K6). Pure functions. */
final class SlotTakers {

    private SlotTakers() {}

    /** Those of the states whose rows would take a unique value that the row of a held one has. */
    static Set<EntityState> of(Collection<EntityState> states, Set<EntityState> held) {
        Set<Tuple> taken = new HashSet<>();
        Set<Table> tables = new IdentitySet<>();
        for (EntityState state : held) {
            if (state.status() == Status.PENDING) {
                continue;
            }
            EntityRow row = new EntityRow(state.entity(), RowChange.Kind.UPDATE, Map.of());
            tables.add(row.table());
            for (List<String> key : keys(row.table())) {
                Tuple value = row.before(row.table().toString(), key, key);
                if (value != null) {
                    taken.add(value);
                }
            }
        }
        Set<EntityState> takers = new IdentitySet<>();
        for (EntityState state : states) {
            if (tables.contains(state.descriptor().table()) && !held.contains(state) && takes(state, taken)) {
                takers.add(state);
            }
        }
        return takers;
    }

    private static boolean takes(EntityState state, Set<Tuple> taken) {
        RowChange.Kind kind = state.status() == Status.PENDING ? RowChange.Kind.INSERT : RowChange.Kind.UPDATE;
        EntityRow row = new EntityRow(state.entity(), kind, Map.of());
        String table = row.table().toString();
        for (List<String> columns : keys(row.table())) {
            Tuple value = row.after(table, columns, columns);
            if (value != null && taken.contains(value) && !value.equals(row.before(table, columns, columns))) {
                return true;
            }
        }
        return false;
    }

    // The primary key is a slot as well: a new row may have the key of one that is deleted later.
    private static List<List<String>> keys(Table table) {
        List<List<String>> keys = new ArrayList<>(table.uniqueColumns());
        keys.add(table.primaryKey().stream().map(Column::name).toList());
        return keys;
    }
}
