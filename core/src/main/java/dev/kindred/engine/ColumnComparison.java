package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.TypeText;
import dev.kindred.schema.Column;
import dev.kindred.schema.Difference;
import dev.kindred.schema.ReflectedColumn;
import dev.kindred.schema.ReflectedTable;
import dev.kindred.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the columns of a table with those of the model. For one thread. */
final class ColumnComparison {

    private final Dialect dialect;
    private final Table table;
    private final ReflectedTable actual;
    private final Differences differences;

    ColumnComparison(Dialect dialect, Table table, ReflectedTable actual, Differences differences) {
        this.dialect = dialect;
        this.table = table;
        this.actual = actual;
        this.differences = differences;
    }

    void compare() {
        List<ReflectedColumn> extra = new ArrayList<>(actual.columns());
        for (Column<?> column : table.columns()) {
            ReflectedColumn own = of(column);
            if (own == null) {
                differences.ofColumn(
                        Difference.Kind.MISSING_COLUMN,
                        column.name(),
                        "does not exist, the model says " + dialect.ddl().type(table, column));
            } else {
                extra.remove(own);
                compareType(column, own);
                compareRules(column, own);
            }
        }
        if (!actual.isView()) {
            extra.forEach(this::tellExtra);
        }
    }

    private @Nullable ReflectedColumn of(Column<?> column) {
        for (ReflectedColumn own : actual.columns()) {
            if (dialect.isSameName(column.name(), own.name())) {
                return own;
            }
        }
        return null;
    }

    private void tellExtra(ReflectedColumn column) {
        boolean isRequired =
                !column.isNullable() && column.defaultText() == null && !column.isGenerated() && !column.isComputed();
        differences.ofColumn(
                Difference.Kind.EXTRA_COLUMN,
                column.name(),
                "(" + dialect.plainType(TypeText.of(column.type())) + ") is not in the model"
                        + (isRequired ? ", and no row can be inserted without it" : ""));
    }

    private void compareType(Column<?> column, ReflectedColumn own) {
        TypeText wanted = dialect.plainType(dialect.ddl().type(table, column));
        TypeText is = dialect.plainType(TypeText.of(own.type()));
        boolean isUntold = actual.isView() && own.type().isEmpty();
        if (wanted.equals(is) || isUntold) {
            return;
        }
        differences.ofColumn(kind(wanted, is), column.name(), "is " + is + ", the model says " + wanted);
    }

    private static Difference.Kind kind(TypeText wanted, TypeText is) {
        if (!wanted.name().equals(is.name())) {
            return Difference.Kind.TYPE;
        }
        return switch (wanted.jdbcType()) {
            case CHAR, VARCHAR, BINARY, VARBINARY -> Difference.Kind.LENGTH;
            case DECIMAL, NUMERIC -> Difference.Kind.PRECISION;
            default -> Difference.Kind.TYPE;
        };
    }

    private void compareRules(Column<?> column, ReflectedColumn own) {
        if (actual.isView()) {
            return;
        }
        boolean isNullable = (column.isNullable() || column.computation() != null) && !column.isPrimaryKey();
        if (own.isNullable() != isNullable) {
            differences.ofColumn(
                    Difference.Kind.NULLABLE,
                    column.name(),
                    isNullable ? "takes no NULL, the model says it does" : "takes NULL, the model says not null");
        }
        if (column.sequence() != null && dialect.traits().sequences() != null) {
            compareSequence(column, own);
        } else {
            compareGeneration(column, own);
            compareDefault(column, own);
        }
        if (own.isComputed() != (column.computation() != null)) {
            differences.ofColumn(
                    Difference.Kind.COMPUTED,
                    column.name(),
                    own.isComputed()
                            ? "is computed, the model says it is not"
                            : "is not computed by the database, the model says it is");
        }
    }

    // Databases tell of such a column that it is numbered, or that it has a default.
    private void compareSequence(Column<?> column, ReflectedColumn own) {
        if (!own.isGenerated() && own.defaultText() == null) {
            differences.ofColumn(
                    Difference.Kind.GENERATED,
                    column.name(),
                    "is not numbered by the sequence " + column.sequence() + ", the model says it is");
        }
    }

    private void compareGeneration(Column<?> column, ReflectedColumn own) {
        if (column.isGenerated() && !own.isGenerated()) {
            differences.ofColumn(
                    Difference.Kind.GENERATED, column.name(), "is not numbered by the database, the model says it is");
        } else if (own.isGenerated() && !column.isGenerated() && isToldApart(column)) {
            differences.ofColumn(
                    Difference.Kind.GENERATED, column.name(), "is numbered by the database, the model says it is not");
        }
    }

    // How a database tells a default is not how it was written, so only that there is one is compared.
    private void compareDefault(Column<?> column, ReflectedColumn own) {
        if (own.defaultText() != null && column.serverDefault() == null && !own.isComputed()) {
            differences.ofColumn(
                    Difference.Kind.DEFAULT,
                    column.name(),
                    "has the default " + own.defaultText() + ", the model says it has none");
        } else if (own.defaultText() == null && column.serverDefault() != null) {
            differences.ofColumn(
                    Difference.Kind.DEFAULT, column.name(), "has no default, the model says " + column.serverDefault());
        }
    }

    /** Some databases number a key of its type whether that was asked for or not. */
    private boolean isToldApart(Column<?> column) {
        return dialect.ddl().tellsGenerated(table, column);
    }
}
