package dev.kindred.schema;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.type.SqlType;
import java.util.EnumMap;
import java.util.Map;
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

    /** What can be said of a column; most is said of few. */
    private enum Rule {
        PRIMARY_KEY,
        GENERATED,
        NULLABLE,
        UNIQUE,
        VERSION,
        TARGET,
        ON_DELETE,
        ON_UPDATE,
        COMMENT
    }

    private final String name;
    private final SqlType<T> type;

    // A rule that is not here was not given. Never changed once the column is made.
    private final Map<Rule, Object> rules;

    private Column(String name, SqlType<T> type, Map<Rule, Object> rules) {
        this.name = name;
        this.type = type;
        this.rules = rules;
    }

    /** A column that takes no NULL and has no further rule. */
    public static <T> Column<T> of(String name, SqlType<T> type) {
        return new Column<>(name, type, new EnumMap<>(Rule.class));
    }

    private Column<T> with(Rule rule) {
        return with(rule, true);
    }

    private Column<T> with(Rule rule, Object value) {
        Map<Rule, Object> more = new EnumMap<>(rules);
        more.put(rule, value);
        return new Column<>(name, type, more);
    }

    /** This column as (a part of) the primary key. */
    public Column<T> primaryKey() {
        return with(Rule.PRIMARY_KEY);
    }

    /** This column numbered by the database where no value is given. */
    public Column<T> generated() {
        return with(Rule.GENERATED);
    }

    /** This column, taking NULL. */
    public Column<T> nullable() {
        return with(Rule.NULLABLE);
    }

    /** This column, with no value twice. */
    public Column<T> unique() {
        return with(Rule.UNIQUE);
    }

    /** This column as the one that counts the versions of its row. */
    public Column<T> version() {
        return with(Rule.VERSION);
    }

    /** This column as a foreign key to a column that is named. */
    public Column<T> references(String table, String column) {
        return with(Rule.TARGET, new Target(table, column, null));
    }

    /** This column as a foreign key to another; that one is asked for only when needed. */
    public Column<T> references(Supplier<? extends ColumnExpression<?>> other) {
        return with(Rule.TARGET, new Target("", "", other));
    }

    /** This foreign key with a rule for the deletion of the row it points to. */
    public Column<T> onDelete(ReferentialAction action) {
        return with(Rule.ON_DELETE, action);
    }

    /** This foreign key with a rule for the change of the key it points to. */
    public Column<T> onUpdate(ReferentialAction action) {
        return with(Rule.ON_UPDATE, action);
    }

    /** This column with what the database tells of it to whoever looks. */
    public Column<T> comment(String text) {
        return with(Rule.COMMENT, text);
    }

    public String name() {
        return name;
    }

    public SqlType<T> type() {
        return type;
    }

    public boolean isPrimaryKey() {
        return rules.containsKey(Rule.PRIMARY_KEY);
    }

    public boolean isGenerated() {
        return rules.containsKey(Rule.GENERATED);
    }

    public boolean isNullable() {
        return rules.containsKey(Rule.NULLABLE);
    }

    public boolean isUnique() {
        return rules.containsKey(Rule.UNIQUE);
    }

    /** Whether it counts the versions of its row. */
    public boolean isVersion() {
        return rules.containsKey(Rule.VERSION);
    }

    /** Whether the column by itself points to another. */
    public boolean isForeignKey() {
        return rules.containsKey(Rule.TARGET);
    }

    /** The table this column points to, or null. */
    public @Nullable String targetTable() {
        if (!(rules.get(Rule.TARGET) instanceof Target target)) {
            return null;
        }
        return target.symbol == null
                ? target.table
                : target.symbol.get().source().tableName();
    }

    /** The column this one points to, or null. */
    public @Nullable String targetColumn() {
        if (!(rules.get(Rule.TARGET) instanceof Target target)) {
            return null;
        }
        return target.symbol == null ? target.column : target.symbol.get().columnName();
    }

    public ReferentialAction onDelete() {
        return (ReferentialAction) rules.getOrDefault(Rule.ON_DELETE, ReferentialAction.NO_ACTION);
    }

    public ReferentialAction onUpdate() {
        return (ReferentialAction) rules.getOrDefault(Rule.ON_UPDATE, ReferentialAction.NO_ACTION);
    }

    /** What the database tells of it to whoever looks; may be empty. */
    public String comment() {
        return (String) rules.getOrDefault(Rule.COMMENT, "");
    }

    @Override
    public String toString() {
        return name + " " + type;
    }
}
