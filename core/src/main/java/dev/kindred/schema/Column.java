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
        SEQUENCE,
        SERVER_DEFAULT,
        COMPUTED,
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

    /** This column numbered by a sequence where no value is given; by the database's own means if that has no sequences. */
    public Column<T> generated(Sequence sequence) {
        return generated().with(Rule.SEQUENCE, sequence);
    }

    /** This column with a value, as SQL, that the database gives it where an INSERT says nothing of it. */
    public Column<T> serverDefault(String sql) {
        return with(Rule.SERVER_DEFAULT, sql);
    }

    /**
     * This column computed by the database, and never written.
     *
     * @param sql the expression, over columns of the table
     * @param stored whether the value is kept, where the database leaves the choice
     */
    public Column<T> computed(String sql, boolean stored) {
        return with(Rule.COMPUTED, new Computation(sql, stored));
    }

    /** This column with values that whoever inserts a row gives, and nothing numbers. */
    public Column<T> assigned() {
        Map<Rule, Object> fewer = new EnumMap<>(rules);
        fewer.remove(Rule.GENERATED);
        fewer.remove(Rule.SEQUENCE);
        return new Column<>(name, type, fewer);
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

    /** This column as a foreign key to a column that is named; the table by its schema too, if it has one: {@code "stock.depots"}. */
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

    /** The sequence that numbers this column where the database has sequences, or null. */
    public @Nullable Sequence sequence() {
        return (Sequence) rules.get(Rule.SEQUENCE);
    }

    /** The value, as SQL, that the database gives it where an INSERT says nothing of it; null if there is none. */
    public @Nullable String serverDefault() {
        return (String) rules.get(Rule.SERVER_DEFAULT);
    }

    /** Whether the database makes a value where an INSERT says nothing of the column, which is no key. */
    public boolean isMade() {
        return rules.containsKey(Rule.SERVER_DEFAULT) || rules.containsKey(Rule.COMPUTED);
    }

    /** How the database computes this column, or null if it does not. */
    public @Nullable Computation computation() {
        return (Computation) rules.get(Rule.COMPUTED);
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

    /** The schema of the table this column points to, or empty. */
    public String targetSchema() {
        if (!(rules.get(Rule.TARGET) instanceof Target target)) {
            return "";
        }
        return target.symbol == null
                ? target.table.substring(0, Math.max(0, target.table.lastIndexOf('.')))
                : target.symbol.get().source().schema();
    }

    /** The table this column points to, without its schema, or null. */
    public @Nullable String targetTable() {
        if (!(rules.get(Rule.TARGET) instanceof Target target)) {
            return null;
        }
        return target.symbol == null
                ? target.table.substring(target.table.lastIndexOf('.') + 1)
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
