package dev.kindred.dialect;

import dev.kindred.type.JsonFormat;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as one database spells it. Immutable; any number of threads may share it.
 *
 * @param text the SQL, on one line
 * @param slots where the values go, in the order of {@code StatementShape.values()}
 * @param columns how the columns of the result are read: of a select, or of the generated values of an insert
 * @param keyColumns the columns that the driver is asked for after an insert; empty where the statement itself answers them
 * @param names the names of the table that the statement changes and of the columns it gives values; empty for a select
 */
public record CompiledSql(
        String text, List<Slot> slots, List<SqlType<?>> columns, List<String> keyColumns, List<String> names) {

    public CompiledSql {
        slots = List.copyOf(slots);
        columns = List.copyOf(columns);
        keyColumns = List.copyOf(keyColumns);
        names = List.copyOf(names);
    }

    /** This, with the engine's way to write documents. */
    public CompiledSql withJson(@Nullable JsonFormat format) {
        List<SqlType<?>> types = new ArrayList<>();
        columns.forEach(type -> types.add(type.withJson(format)));
        return new CompiledSql(
                text, slots.stream().map(slot -> slot.withJson(format)).toList(), types, keyColumns, names);
    }

    @Override
    public String toString() {
        return text;
    }
}
