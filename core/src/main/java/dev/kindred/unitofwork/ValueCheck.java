package dev.kindred.unitofwork;

import dev.kindred.engine.Connections;
import dev.kindred.engine.Engine;
import dev.kindred.exception.InvalidValueException;
import dev.kindred.instrument.Link;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds values that their columns cannot take, before any statement is sent. Made for one flush. */
final class ValueCheck {

    private final Connections connections;

    ValueCheck(Connections connections) {
        this.connections = connections;
    }

    /**
     * Checks all values to be written.
     *
     * @throws InvalidValueException for the first that cannot be
     */
    void check(List<EntityRow> rows) {
        for (EntityRow row : rows) {
            Engine engine = connections.of(row.descriptor).engine();
            for (ColumnAttribute<?, ?> column : row.written()) {
                check(row, column, engine);
            }
        }
    }

    private static void check(EntityRow row, ColumnAttribute<?, ?> column, Engine engine) {
        Object value = row.after(column);
        if (value instanceof NewKey || column.column().isVersion()) {
            return; // the database's to give, or Kindred's own
        }
        if (value == null) {
            refuseNull(row, column);
        } else {
            refuseValue(row, column, column.type(), value, engine);
        }
    }

    private static void refuseNull(EntityRow row, ColumnAttribute<?, ?> column) {
        if (column.column().isNullable()) {
            return;
        }
        Link reference = row.descriptor.linkOverKey(column.index());
        String way = reference == null ? "" : " (the key of " + reference.path() + ")";
        throw new InvalidValueException("Cannot write " + row.entity + ": " + column.path() + way
                + " is null, and its column takes no NULL. Set it, or declare it @Nullable.");
    }

    private static <T> void refuseValue(
            EntityRow row, ColumnAttribute<?, ?> column, SqlType<T> type, Object value, Engine engine) {
        T typed = type.javaType().cast(value);
        @Nullable String refusal = engine.refusal(type, typed);
        if (refusal != null) {
            throw new InvalidValueException(
                    "Cannot write " + column.path() + " of " + row.descriptor.entityName() + ": it " + refusal);
        }
    }
}
