package dev.kindred.unitofwork;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import java.util.List;
import java.util.Locale;

/** Rows that one statement writes, one run of it for each. */
record Step(
        RowChange.Kind kind,
        EntityDescriptor<?, ?> entity,
        List<ColumnAttribute<?, ?>> columns,
        boolean numbered,
        List<RowChange> rows) {

    boolean takes(RowChange row) {
        return kind == row.kind
                && entity == row.descriptor
                && columns.equals(row.columns())
                && numbered == row.isNumbered();
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + entity.entityName() + " x" + rows.size();
    }
}
