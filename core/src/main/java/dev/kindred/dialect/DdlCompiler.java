package dev.kindred.dialect;

import dev.kindred.exception.MappingException;
import dev.kindred.exception.QueryException;
import dev.kindred.schema.Check;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Index;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Sequence;
import dev.kindred.schema.Table;
import dev.kindred.schema.UniqueKey;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spells the statements that create and drop tables. Immutable, for any number of threads. */
public final class DdlCompiler {

    private final Dialect dialect;

    DdlCompiler(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The statements that create sequences, and tables, each after those it points to; what is there already stays as it is.
     *
     * @param metaData the tables, whatever they are named by
     * @param exists which of the tables exist
     * @param hasSchema which schemas exist
     * @param hasSequence which of the sequences exist
     * @throws MappingException if the database cannot keep what a table is to hold
     */
    public DdlScript create(
            MetaData metaData, Predicate<Table> exists, Predicate<String> hasSchema, Predicate<Sequence> hasSequence) {
        List<Table> tables = tables(metaData);
        tables.forEach(dialect::check);
        NameLengths.check(tables, sequences(metaData), dialect);
        List<Sequence> sequences =
                sequences(metaData).stream().filter(hasSequence.negate()).toList();
        return new DdlOrder(dialect, this).create(sequences, tables, exists, hasSchema);
    }

    /**
     * The statements that drop those tables that exist, with all their rows, each before those it points to, and then the sequences
     * and types of the database's own. Schemas stay, and types that other tables use.
     *
     * @param exists which of the tables exist
     * @param hasSequence which of the sequences exist
     */
    public DdlScript drop(MetaData metaData, Predicate<Table> exists, Predicate<Sequence> hasSequence) {
        List<Table> tables = new ArrayList<>(tables(metaData));
        Collections.reverse(tables);
        List<Sequence> sequences =
                sequences(metaData).stream().filter(hasSequence).toList();
        List<Table> present = tables.stream().filter(exists).toList();
        List<String> types = tables.stream()
                .flatMap(table -> types(table, dialect::dropType).stream())
                .distinct()
                .toList();
        return new DdlOrder(dialect, this).drop(present, sequences, types);
    }

    private List<Sequence> sequences(MetaData metaData) {
        return dialect.traits().sequences() == null ? List.of() : metaData.sequences();
    }

    /** The tables with all names that they get here, each after those it points to, as far as there is such an order. */
    public List<Table> tables(MetaData metaData) {
        return metaData.named(dialect.identifiers().longest()).sortedTables();
    }

    /**
     * CREATE TABLE.
     *
     * @param inline the foreign keys to declare in it; others come later, by {@link #addForeignKey}
     */
    public String createTable(Table table, Collection<ForeignKey> inline) {
        List<String> primaryKey = table.primaryKey().stream().map(Column::name).toList();
        boolean isPlainKey = primaryKey.size() == 1 && table.primaryKeyName().isEmpty();
        List<String> parts = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            parts.add(column(table, column, isPlainKey) + inlineComment(column.comment()));
        }
        if (!primaryKey.isEmpty() && !isPlainKey) {
            parts.add(constraint(table.primaryKeyName()) + "primary key " + names(primaryKey));
        }
        for (UniqueKey key : table.uniqueKeys()) {
            parts.add(constraint(key.name()) + "unique " + names(key.columns()));
        }
        for (Check check : table.checks()) {
            parts.add(constraint(check.name()) + "check (" + check.condition() + ")");
        }
        for (ForeignKey key : inline) {
            parts.add(foreignKey(key));
        }
        return "create table " + name(table) + " (" + String.join(", ", parts) + ")"
                + dialect.traits().tableOptions() + inlineComment(table.comment());
    }

    /** CREATE SEQUENCE. */
    String createSequence(Sequence sequence) {
        return "create sequence " + tableName(sequence.schema(), sequence.name()) + " start with " + sequence.start()
                + " increment by " + sequence.allocation();
    }

    /** DROP SEQUENCE. */
    String dropSequence(Sequence sequence) {
        return "drop sequence " + tableName(sequence.schema(), sequence.name());
    }

    /**
     * A query for so many values of a sequence.
     *
     * @throws QueryException if the database has no sequences
     */
    public String nextValues(Sequence sequence, int count) {
        SequenceRules rules = dialect.traits().sequences();
        if (rules == null) {
            throw new QueryException("Cannot take a number of the sequence " + sequence + ": " + dialect
                    + " has no sequences. Let the database number a key, or count in a table of your own.");
        }
        return rules.nextValues(tableName(sequence.schema(), sequence.name()), count);
    }

    /** Creates the types of the database's own that a table's columns need; does nothing for those that exist. */
    public List<String> createTypes(Table table) {
        return types(table, dialect::createType);
    }

    private static List<String> types(Table table, Function<SqlType<?>, @Nullable String> spelling) {
        return table.columns().stream()
                .map(column -> spelling.apply(column.type().base()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Adds a foreign key to a table that exists. */
    public String addForeignKey(Table table, ForeignKey key) {
        return "alter table " + name(table) + " add " + foreignKey(key);
    }

    /** Takes a foreign key from a table, if it has one of this name. */
    String dropForeignKey(Table table, ForeignKey key) {
        return dropForeignKey(table, key, "drop constraint if exists ");
    }

    /** Takes a foreign key from a table, in these words. */
    String dropForeignKey(Table table, ForeignKey key, String words) {
        return "alter table " + name(table) + " " + words
                + dialect.identifiers().quote(key.name());
    }

    /**
     * CREATE INDEX.
     *
     * @throws MappingException if the index is of some rows only, and the database has no such indexes
     */
    public String createIndex(Table table, Index index) {
        if (index.isPartial() && !dialect.has(Feature.PARTIAL_INDEXES)) {
            throw new MappingException("[KIN-063] The index " + index.name() + " of " + table.label()
                    + " is of some rows only (where " + index.where() + "), but " + dialect.name()
                    + " has no such indexes. Leave out where, or the index.");
        }
        // Where schemas are databases apart, an index is sought in the one that its own name tells.
        boolean isApart = !dialect.has(Feature.REFERENCES_ACROSS_SCHEMAS);
        return (index.isUnique() ? "create unique index " : "create index ")
                + tableName(isApart ? table.schema() : "", index.name()) + " on "
                + tableName(isApart ? "" : table.schema(), table.tableName()) + " " + names(index.columns())
                + (index.isPartial() ? " where " + index.where() : "");
    }

    /** CREATE SCHEMA. */
    String createSchema(String schema) {
        return "create schema if not exists " + dialect.identifiers().quote(schema);
    }

    /** What tells the database the comments of a table that was created, where that takes statements of its own. */
    List<String> comments(Table table) {
        List<String> comments = new ArrayList<>();
        if (dialect.has(Feature.COMMENT_STATEMENTS)) {
            if (!table.comment().isEmpty()) {
                comments.add("comment on table " + name(table) + " is " + text(table.comment()));
            }
            for (Column<?> column : table.columns()) {
                if (!column.comment().isEmpty()) {
                    comments.add("comment on column " + name(table) + "."
                            + dialect.identifiers().quote(column.name()) + " is " + text(column.comment()));
                }
            }
        }
        return comments;
    }

    private String inlineComment(String comment) {
        return comment.isEmpty() || !dialect.has(Feature.INLINE_COMMENTS)
                ? ""
                : " comment " + text(comment.replace("\\", "\\\\"));
    }

    /** A text as it stands in SQL; only for what the mapping says, since values are bound. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** DROP TABLE, with all its rows. */
    String dropTable(Table table) {
        return "drop table " + name(table) + dialect.traits().dropSuffix();
    }

    /** DELETE of all rows. */
    String deleteAll(Table table) {
        return "delete from " + name(table);
    }

    private String column(Table table, Column<?> column, boolean onlyKey) {
        String name = dialect.identifiers().quote(column.name()) + " ";
        SequenceRules sequences = dialect.traits().sequences();
        Sequence sequence = sequences == null ? null : column.sequence();
        if (sequences != null && sequence != null) {
            // The default is for who inserts a row without Kindred.
            String nextValue = sequences.nextValue().apply(tableName(sequence.schema(), sequence.name()));
            return name + dialect.columnType(table, column.assigned()) + " default " + nextValue + " not null"
                    + (column.isPrimaryKey() && onlyKey ? " primary key" : "");
        }
        if (column.isGenerated()) {
            return name + dialect.columnType(table, column) + (column.isPrimaryKey() && onlyKey ? " primary key" : "");
        }
        // A primary key forbids NULL by itself, but not on SQLite.
        boolean notNull = column.computation() == null && (!column.isNullable() || column.isPrimaryKey());
        return name
                + dialect.columnType(table, column)
                + (notNull ? " not null" : "")
                + (column.isPrimaryKey() && onlyKey ? " primary key" : "");
    }

    /** The column's type in CREATE TABLE, without how its value is generated. */
    public TypeText type(Table table, Column<?> column) {
        String spelling = dialect.columnType(table, column);
        return TypeText.of(spelling.replaceFirst("(?s)( not null| generated | default ).*", ""));
    }

    /** Whether this column would be declared in another way if the database numbered it. */
    public boolean tellsGenerated(Table table, Column<?> column) {
        return !dialect.columnType(table, column).equals(dialect.columnType(table, column.generated()));
    }

    private String constraint(String name) {
        return name.isEmpty() ? "" : "constraint " + dialect.identifiers().quote(name) + " ";
    }

    private String foreignKey(ForeignKey key) {
        String schema = dialect.has(Feature.REFERENCES_ACROSS_SCHEMAS) ? key.targetSchema() : "";
        return constraint(key.name()) + "foreign key " + names(key.columns()) + " references "
                + tableName(schema, key.targetTable()) + " "
                + names(key.targetColumns())
                + action(" on delete ", key.onDelete())
                + action(" on update ", key.onUpdate());
    }

    /** NO ACTION is what every database does when nothing is said. */
    private static String action(String when, Enum<?> action) {
        return action.name().equals("NO_ACTION")
                ? ""
                : when + action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String name(Table table) {
        return tableName(table.schema(), table.tableName());
    }

    private String tableName(String schema, String name) {
        Identifiers identifiers = dialect.identifiers();
        return schema.isEmpty() ? identifiers.quote(name) : identifiers.quote(schema) + "." + identifiers.quote(name);
    }

    private String names(List<String> columns) {
        return columns.stream().map(dialect.identifiers()::quote).collect(Collectors.joining(", ", "(", ")"));
    }
}
