package dev.kindred.schema;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.type.SqlType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: its name, type and rules. Immutable: each method answers a changed copy; any number of threads may
 * share it.
 */
public final class Column<T> {

    /** Where a column points to: either named as text or by the column itself, which is asked for only when needed. */
    private record Target(
            String table, String column, @Nullable Supplier<? extends ColumnExpression<?>> symbol) {}

    private final String name;
    private final SqlType<T> type;
    private final boolean primaryKey;
    private final boolean generated;
    private final boolean nullable;
    private final boolean unique;
    private final boolean version;
    private final @Nullable Target target;
    private final ReferentialAction onDelete;
    private final ReferentialAction onUpdate;

    private Column(
            String name,
            SqlType<T> type,
            boolean primaryKey,
            boolean generated,
            boolean nullable,
            boolean unique,
            boolean version,
            @Nullable Target target,
            ReferentialAction onDelete,
            ReferentialAction onUpdate) {
        this.name = name;
        this.type = type;
        this.primaryKey = primaryKey;
        this.generated = generated;
        this.nullable = nullable;
        this.unique = unique;
        this.version = version;
        this.target = target;
        this.onDelete = onDelete;
        this.onUpdate = onUpdate;
    }

    /** A column that takes no NULL and has no further rule. */
    public static <T> Column<T> of(String name, SqlType<T> type) {
        return new Column<>(
                name,
                type,
                false,
                false,
                false,
                false,
                false,
                null,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
    }

    /** This column as (a part of) the primary key. */
    public Column<T> primaryKey() {
        return new Column<>(name, type, true, generated, nullable, unique, version, target, onDelete, onUpdate);
    }

    /** This column numbered by the database where no value is given. */
    public Column<T> generated() {
        return new Column<>(name, type, primaryKey, true, nullable, unique, version, target, onDelete, onUpdate);
    }

    /** This column, taking NULL. */
    public Column<T> nullable() {
        return new Column<>(name, type, primaryKey, generated, true, unique, version, target, onDelete, onUpdate);
    }

    /** This column, with no value twice. */
    public Column<T> unique() {
        return new Column<>(name, type, primaryKey, generated, nullable, true, version, target, onDelete, onUpdate);
    }

    /** This column as the one that counts the versions of its row. */
    public Column<T> version() {
        return new Column<>(name, type, primaryKey, generated, nullable, unique, true, target, onDelete, onUpdate);
    }

    /** This column as a foreign key to a column that is named. */
    public Column<T> references(String table, String column) {
        return new Column<>(
                name,
                type,
                primaryKey,
                generated,
                nullable,
                unique,
                version,
                new Target(table, column, null),
                onDelete,
                onUpdate);
    }

    /** This column as a foreign key to another; that one is asked for only when needed. */
    public Column<T> references(Supplier<? extends ColumnExpression<?>> other) {
        Target symbol = new Target("", "", other);
        return new Column<>(name, type, primaryKey, generated, nullable, unique, version, symbol, onDelete, onUpdate);
    }

    /** This foreign key with a rule for the deletion of the row it points to. */
    public Column<T> onDelete(ReferentialAction action) {
        return new Column<>(name, type, primaryKey, generated, nullable, unique, version, target, action, onUpdate);
    }

    /** This foreign key with a rule for the change of the key it points to. */
    public Column<T> onUpdate(ReferentialAction action) {
        return new Column<>(name, type, primaryKey, generated, nullable, unique, version, target, onDelete, action);
    }

    public String name() {
        return name;
    }

    public SqlType<T> type() {
        return type;
    }

    public boolean isPrimaryKey() {
        return primaryKey;
    }

    public boolean isGenerated() {
        return generated;
    }

    public boolean isNullable() {
        return nullable;
    }

    public boolean isUnique() {
        return unique;
    }

    /** Whether it counts the versions of its row. */
    public boolean isVersion() {
        return version;
    }

    /** Whether the column by itself points to another. */
    public boolean isForeignKey() {
        return target != null;
    }

    /** The table this column points to, or null. */
    public @Nullable String targetTable() {
        if (target == null) {
            return null;
        }
        return target.symbol == null
                ? target.table
                : target.symbol.get().source().tableName();
    }

    /** The column this one points to, or null. */
    public @Nullable String targetColumn() {
        if (target == null) {
            return null;
        }
        return target.symbol == null ? target.column : target.symbol.get().columnName();
    }

    public ReferentialAction onDelete() {
        return onDelete;
    }

    public ReferentialAction onUpdate() {
        return onUpdate;
    }

    @Override
    public String toString() {
        return name + " " + type;
    }
}
