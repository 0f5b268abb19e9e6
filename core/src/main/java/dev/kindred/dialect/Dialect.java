package dev.kindred.dialect;

import dev.kindred.exception.MappingException;
import dev.kindred.exception.QueryException;
import dev.kindred.schema.Column;
import dev.kindred.schema.Table;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Lock;
import dev.kindred.sql.Select;
import dev.kindred.sql.Statement;
import dev.kindred.sql.StatementShape;
import dev.kindred.sql.Tables;
import dev.kindred.type.SqlType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is special about one database: how it spells SQL, stores values and reports errors. Immutable; any number of
 * threads and engines may share one. Get one from {@link Dialects}.
 */
public abstract class Dialect {

    private final Set<Feature> features;
    private final Identifiers identifiers;
    private final DdlCompiler ddl = new DdlCompiler(this);

    Dialect(Set<Feature> features, Identifiers identifiers) {
        this.features = Set.copyOf(features);
        this.identifiers = identifiers;
    }

    /** The database's name, as its users write it. */
    public abstract String name();

    /** What it can do that others cannot. */
    public final Set<Feature> features() {
        return features;
    }

    /** Whether it can do this. */
    public final boolean has(Feature feature) {
        return features.contains(feature);
    }

    /**
     * The statement as this database spells it.
     *
     * @param shape the statement's shape, made with {@link #listShape}
     * @throws QueryException if the statement reads a column whose table is not in its FROM
     */
    public final CompiledSql compile(Statement statement, StatementShape shape) {
        if (statement instanceof Select<?> select) {
            checkTables(select);
        }
        SqlCompiler compiler = compiler(shape);
        statement.accept(compiler);
        return compiler.compiled();
    }

    /**
     * How a SELECT that locks its rows ends.
     *
     * @throws QueryException if this database has no such lock
     */
    public final String lock(Lock lock) {
        if (!has(Feature.ROW_LOCKS)) {
            throw new QueryException(
                    "Cannot lock rows: " + name() + " has no SELECT ... FOR UPDATE. Leave the lock out;"
                            + " a @Version tells of what others changed meanwhile.");
        }
        return switch (lock) {
            case UPDATE -> " for update";
            case UPDATE_NOWAIT -> " for update nowait";
            case UPDATE_SKIP_LOCKED -> " for update skip locked";
        };
    }

    /** A number that says how a list of so many values is spelt: lists with one number are spelt alike. */
    public abstract int listShape(int size);

    /** The most parameters of one statement. */
    public abstract int mostParameters();

    /** How names are spelt. */
    public final Identifiers identifiers() {
        return identifiers;
    }

    /** What creates and drops tables. */
    public final DdlCompiler ddl() {
        return ddl;
    }

    /** How errors are read. */
    public abstract ErrorRules errors();

    /** The type as this database stores it: the one to read and bind with. */
    public abstract <T> SqlType<T> stored(SqlType<T> type);

    /** The column type in CREATE TABLE. */
    public abstract String typeName(SqlType<?> type);

    /** What is wrong with storing the value in a column of this type, as the rest of a sentence that names it; null if nothing. */
    public final <T> @Nullable String refusal(SqlType<T> type, T value) {
        String common = ValueRules.refusal(type, value);
        return common != null ? common : ownRefusal(type, value);
    }

    /**
     * Checks that this database can keep all that the table is to hold.
     *
     * @throws MappingException if not; it names the column and the cure
     */
    public abstract void check(Table table);

    /** What a pool must know to open connections for the URL. */
    public abstract ConnectionRules connections(String url);

    /** The statements that make a connection of somebody else's pool ready. */
    public abstract List<String> startUp();

    /**
     * The statement that begins a transaction; null where switching JDBC's autocommit off does it.
     *
     * @param writing whether the transaction begins with a write
     */
    public abstract @Nullable String begin(boolean writing);

    /** A query for all tables and views: the schema, the name, and whether the schema is the connection's own. */
    public abstract String tablesQuery();

    /** Whether a name that the database keeps is the one that a mapping says. */
    public abstract boolean isSameName(String mapped, String kept);

    /** The type of a column in CREATE TABLE, where it depends on more than what it holds. */
    String columnType(Table table, Column<?> column) {
        return typeName(column.type());
    }

    /** What ends CREATE TABLE, if anything. */
    String tableOptions() {
        return "";
    }

    /** How a generated key is declared, after its column's name. */
    abstract String generatedKey(SqlType<?> type);

    /** What comes after the table's name in DROP TABLE, if anything. */
    abstract String dropSuffix();

    /** A compiler for one statement. */
    abstract SqlCompiler compiler(StatementShape shape);

    /** What only this database minds about the value. */
    abstract @Nullable String ownRefusal(SqlType<?> type, Object value);

    private static void checkTables(Select<?> select) {
        ColumnExpression<?> unknown = Tables.unknownColumn(select);
        if (unknown != null) {
            String source = unknown.source().displayName();
            String alias = unknown.source().alias();
            String name = alias == null ? unknown.source().tableName() : alias;
            throw new QueryException("Cannot run the query: it uses " + name + "." + unknown.columnName() + ", but "
                    + source + " is not in FROM. Add .join(...) along a relationship that leads there, or .from(...).");
        }
    }

    @Override
    public final String toString() {
        return name();
    }
}
