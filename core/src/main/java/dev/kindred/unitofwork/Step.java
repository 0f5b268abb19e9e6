package dev.kindred.unitofwork;

import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.TableSource;
import java.util.List;
import java.util.Locale;

/** Rows that one statement writes, one run of it for each; none of them needs another. */
record Step(
        RowChange.Kind kind,
        TableSource source,
        List<? extends ColumnExpression<?>> columns,
        List<? extends ColumnExpression<?>> where,
        List<? extends ColumnExpression<?>> answers,
        List<RowChange> rows) {

    static Step of(RowChange first, List<RowChange> rows) {
        return new Step(
                first.kind(),
                first.source(),
                first.columns(),
                first.kind() == RowChange.Kind.INSERT ? List.of() : first.whereColumns(),
                first.answers(),
                rows);
    }

    boolean takes(RowChange row) {
        return kind == row.kind()
                && source == row.source()
                && columns.equals(row.columns())
                && answers.equals(row.answers())
                && (kind == RowChange.Kind.INSERT || where.equals(row.whereColumns()));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + source.displayName() + " x" + rows.size();
    }
}
