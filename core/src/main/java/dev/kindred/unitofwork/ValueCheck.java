package dev.kindred.unitofwork;

import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.InvalidValueException;
import dev.kindred.instrument.Link;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds values that their columns cannot take, before any statement is sent. Made for one flush. */
final class ValueCheck {

    private final SqlConnection connection;

    ValueCheck(SqlConnection connection) {
        this.connection = connection;
    }

    /**
     * Checks all values to be written.
     *
     * @throws InvalidValueException for the first that cannot be
     */
    void check(List<RowChange> rows) {
        for (RowChange row : rows) {
            for (ColumnAttribute<?, ?> column : row.columns()) {
                check(row, column);
            }
        }
    }

    private void check(RowChange row, ColumnAttribute<?, ?> column) {
        if (row.kind == RowChange.Kind.UPDATE && column.column().isPrimaryKey()) {
            throw new InvalidValueException(
                    "Cannot write " + row.entity + ": its key " + column.path()
                            + " was changed, and the key of a row that is written already is fixed. Make a new object in its place.");
        }
        RowChange.KeyPart part = row.keyPart(column.index());
        boolean cut = part != null && part.target() == null;
        if (part != null && !cut) {
            return; // another object's key, checked with that object
        }
        Object value = cut ? null : row.entity.kindredGet(column.index());
        if (value == null) {
            refuseNull(row, column);
        } else {
            refuseValue(row, column, column.type(), value);
        }
    }

    private static void refuseNull(RowChange row, ColumnAttribute<?, ?> column) {
        if (column.column().isNullable()) {
            return;
        }
        Link reference = row.descriptor.linkOverKey(column.index());
        String way = reference == null ? "" : " (the key of " + reference.path() + ")";
        throw new InvalidValueException("Cannot write " + row.entity + ": " + column.path() + way
                + " is null, and its column takes no NULL. Set it, or declare it @Nullable.");
    }

    private <T> void refuseValue(RowChange row, ColumnAttribute<?, ?> column, SqlType<T> type, Object value) {
        T typed = type.javaType().cast(value);
        @Nullable String refusal = connection.refusal(type, typed);
        if (refusal != null) {
            throw new InvalidValueException(
                    "Cannot write " + column.path() + " of " + row.descriptor.entityName() + ": it " + refusal);
        }
    }
}
