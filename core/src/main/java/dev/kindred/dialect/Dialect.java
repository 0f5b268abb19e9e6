package dev.kindred.dialect;

import dev.kindred.exception.KindredException;
import dev.kindred.exception.MappingException;
import dev.kindred.exception.QueryException;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Lock;
import dev.kindred.sql.Select;
import dev.kindred.sql.Statement;
import dev.kindred.sql.StatementShape;
import dev.kindred.sql.Tables;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is special about one database: how it spells SQL, stores values and reports errors. Immutable; any number of threads and
 * engines may share one. Get one from {@link Dialects}.
 *
 * <p>To write one, extend this class, hand its {@link Traits} to the constructor, and override what differs from the standard; what
 * differs in the text of statements is overridden in a {@link SqlCompiler}. Then give it to an engine by
 * {@code EngineOptions.withDialect}. All that may be overridden, here and there, is at most 25 methods.
 */
public abstract class Dialect {

    private final Traits traits;
    private final DdlCompiler ddl = new DdlCompiler(this);

    /** A dialect of which these things stand fixed. */
    protected Dialect(Traits traits) {
        this.traits = traits;
    }

    /** The database's name, as its users write it. */
    public final String name() {
        return traits.name();
    }

    /** What stands fixed of it. */
    public final Traits traits() {
        return traits;
    }

    /** What it can do that others cannot. */
    public final Set<Feature> features() {
        return traits.features();
    }

    /** Whether it can do this. */
    public final boolean has(Feature feature) {
        return traits.features().contains(feature);
    }

    /** How names are spelt. */
    public final Identifiers identifiers() {
        return traits.identifiers();
    }

    /** What creates and drops tables. */
    public final DdlCompiler ddl() {
        return ddl;
    }

    /**
     * The statements that create all of these tables in an empty database; none is asked.
     *
     * @throws MappingException if this database cannot keep what a table is to hold
     */
    public final DdlScript ddl(MetaData metaData) {
        return ddl.create(metaData, table -> false, schema -> false, sequence -> false);
    }

    /** A query for the names of all schemas, by the standard; only asked where there are {@link Feature#SCHEMAS}. */
    public final String schemasQuery() {
        return "select SCHEMA_NAME from INFORMATION_SCHEMA.SCHEMATA";
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
        statement.accept(new StatementSpelling(compiler));
        return compiler.compiled();
    }

    /** What is wrong with storing the value in a column of this type, as the rest of a sentence that names it; null if nothing. */
    public final <T> @Nullable String refusal(SqlType<T> type, T value) {
        String converter = type.converterName();
        try {
            return baseRefusal(type.base(), type.toBase(value));
        } catch (RuntimeException e) {
            if (converter == null || e instanceof KindredException) {
                throw e;
            }
            return "is " + value + ", which " + converter + " refused: " + e;
        }
    }

    private @Nullable String baseRefusal(SqlType<?> type, Object value) {
        String common = ValueRules.refusal(type, value);
        return common != null ? common : ownRefusal(type, value);
    }

    /** The type to read and bind with: as this database stores it, and its converter before that. */
    public final <T> SqlType<T> kept(SqlType<T> type) {
        return type.storedBy(this::stored);
    }

    /** A compiler for one statement; the standard's own, unless overridden. */
    protected SqlCompiler compiler(StatementShape shape) {
        return new SqlCompiler(this, shape);
    }

    /** A number that says how a list of so many values is spelt: lists with one number are spelt alike. */
    public int listShape(int size) {
        return PaddedList.places(size, traits.mostParameters());
    }

    /**
     * How a SELECT that locks its rows ends, with a blank before it.
     *
     * @throws QueryException if this database has no such lock
     */
    public String lock(Lock lock) {
        if (!has(Feature.ROW_LOCKS)) {
            throw new QueryException(
                    "Cannot lock rows: " + name() + " has no SELECT ... FOR UPDATE. Leave the lock out;"
                            + " a @Version tells of what others changed meanwhile.");
        }
        if (lock == Lock.SHARE && !has(Feature.SHARED_ROW_LOCKS)) {
            throw new QueryException("Cannot lock rows: " + name()
                    + " has no SELECT ... FOR SHARE. Lock them for yourself: Lock.UPDATE.");
        }
        return switch (lock) {
            case SHARE -> " for share";
            case UPDATE -> " for update";
            case UPDATE_NOWAIT -> " for update nowait";
            case UPDATE_SKIP_LOCKED -> " for update skip locked";
        };
    }

    /** How errors are read; by SQLState alone, unless overridden. */
    public ErrorRules errors() {
        return ErrorRules.STANDARD;
    }

    /** The type as this database stores it, where no converter stands before it. Make it by {@link SqlType#stored}. */
    public <T> SqlType<T> stored(SqlType<T> type) {
        return type;
    }

    /** The name of the type in CREATE TABLE and in a CAST. */
    public String typeName(SqlType<?> type) {
        return StandardTypes.name(type);
    }

    /** What follows the column's name in CREATE TABLE: its type, and how its value is generated, computed or set if nobody does. */
    protected String columnType(Table table, Column<?> column) {
        String type = typeName(column.type());
        return type + (column.isGenerated() ? " generated by default as identity" : ColumnSpelling.made(column));
    }

    /**
     * The statement that creates the database's own type for a column, and does nothing where it exists; null if there is none, as
     * there is not unless overridden.
     */
    protected @Nullable String createType(SqlType<?> type) {
        return null;
    }

    /**
     * The statement that drops the database's own type for a column, and does nothing where it does not exist or a table uses it; null
     * if there is none, as there is not unless overridden.
     */
    protected @Nullable String dropType(SqlType<?> type) {
        return null;
    }

    /** What only this database minds about the value, as the rest of a sentence that names it; null if nothing. */
    protected @Nullable String ownRefusal(SqlType<?> type, Object value) {
        return null;
    }

    /**
     * Checks that this database can keep all that the table is to hold; that only whole numbers are generated, unless overridden.
     *
     * @throws MappingException if not; it names the column and the cure
     */
    public void check(Table table) {
        for (Column<?> column : table.columns()) {
            if (column.isGenerated() && !StandardTypes.isInteger(column.type())) {
                throw new MappingException("[KIN-051] " + table.label() + "." + column.name()
                        + " is to be generated, but " + name()
                        + " numbers only integer columns. Assign the value yourself.");
            }
        }
    }

    /** What a pool must know to open connections for the URL; nothing, unless overridden, so that JDBC finds the driver. */
    public ConnectionRules connections(String url) {
        return ConnectionRules.NONE;
    }

    /**
     * The statement that begins a transaction; null where switching JDBC's autocommit off does it.
     *
     * @param writing whether the transaction begins with a write
     */
    public @Nullable String begin(boolean writing) {
        return null;
    }

    /** Whether a name that the database keeps is the one that a mapping says; if they differ by case alone, unless overridden. */
    public boolean isSameName(String mapped, String kept) {
        return mapped.equalsIgnoreCase(kept);
    }

    /**
     * What comes before the tables of a circle are dropped.
     *
     * @param tables all that are dropped, in their order
     * @param closing the foreign keys, by their tables, that point to a table which is dropped before their own
     */
    protected List<String> openCircles(List<Table> tables, Map<Table, List<ForeignKey>> closing) {
        List<String> statements = new ArrayList<>();
        closing.forEach((table, keys) -> keys.stream()
                .filter(key -> !key.name().isEmpty())
                .forEach(key -> statements.add(ddl.dropForeignKey(table, key))));
        return statements;
    }

    /**
     * A query for a part of what the database tells of the tables of a schema; each {@code ?} in it stands for the schema's name. Null,
     * unless overridden: then {@link java.sql.DatabaseMetaData} is asked, which tells of no checks and no sequences.
     */
    public @Nullable String catalogueQuery(CataloguePart part) {
        return null;
    }

    /**
     * A type, as {@link #typeName} or the catalogue spells it, by the one spelling of all that mean the same; as it is, unless
     * overridden.
     */
    public TypeText plainType(TypeText type) {
        return type;
    }

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
