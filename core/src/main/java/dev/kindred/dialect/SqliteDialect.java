package dev.kindred.dialect;

import dev.kindred.exception.MappingException;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Table;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SQLite, from 3.37 on. */
public final class SqliteDialect extends Dialect {

    // Both functions make a text of NULL, too. A decimal is the one that its double was made of, as when it is read
    // itself.
    private static final JsonRules JSON = JsonRules.of("json_group_array(json_array(", ")", ")")
            .with("iif(%s is null, null, hex(%s))", TypeKind.BINARY)
            .with("iif(%s is null, null, printf('%.%df', %s))", TypeKind.DECIMAL)
            .losing(TypeKind.DOUBLE);

    private static final Set<Feature> FEATURES = EnumSet.of(
            Feature.UPSERT,
            Feature.PARTIAL_INDEXES,
            Feature.RETURNING,
            Feature.INSERTED_VALUES,
            Feature.ASCENDING_KEYS,
            Feature.FORWARD_REFERENCES,
            Feature.RESTRICT_APART,
            Feature.SHARED_CURSORS);

    private static final int MOST_PLACES = 1_000;

    private static final Set<String> KEYWORDS = Set.of("""
                    abort action add after all alter always analyze and as asc attach autoincrement before begin between by
                    cascade case cast check collate column commit conflict constraint create cross current current_date
                    current_time current_timestamp database default deferrable deferred delete desc detach distinct do drop
                    each else end escape except exclude exclusive exists explain fail false filter first following for
                    foreign from full generated glob group groups having if ignore immediate in index indexed initially inner
                    insert instead intersect into is isnull join key last left like limit match materialized natural no not
                    nothing notnull null nulls of offset on or order others outer over partition plan pragma preceding
                    primary query raise range recursive references regexp reindex release rename replace restrict returning
                    right rollback row rows savepoint select set table temp temporary then ties to transaction trigger true
                    unbounded union unique update using vacuum values view virtual when where window with within without
                    rowid oid _rowid_""".split("\\s+"));

    /**
     * SQLite as it comes. By its documentation the order in which RETURNING answers rows is arbitrary (lang_returning.html), but a row
     * without a key gets the highest key of the table plus one, until that is 9223372036854775807 (autoinc.html). Rows are written
     * one after the other under the write lock, so the keys of one statement ascend.
     */
    public SqliteDialect() {
        super(Traits.of("SQLite", FEATURES, new Identifiers(KEYWORDS, '"'))
                .withMostParameters(32_766)
                .withExplain("explain query plan ")
                .withJson(JSON)
                .withStartUp("pragma foreign_keys = on")
                .withTablesQuery("select schema, name, schema in ('main', 'temp') from pragma_table_list"));
    }

    @Override
    public int listShape(int size) {
        return size > MOST_PLACES ? SqliteCompiler.JSON : super.listShape(size);
    }

    @Override
    public ErrorRules errors() {
        return new SqliteErrors(this);
    }

    @Override
    public <T> SqlType<T> stored(SqlType<T> type) {
        return SqliteTypes.stored(type);
    }

    @Override
    public String typeName(SqlType<?> type) {
        return switch (type.kind()) {
            case TEXT -> type.length() > 0 ? "varchar(" + type.length() + ")" : "text";
            case ENUM -> "varchar(" + type.length() + ")";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case BIGINT -> "bigint";
            case INTEGER, BOOLEAN, BIG_INTEGER, DURATION -> "integer";
            case REAL, DOUBLE -> "real";
            case DECIMAL -> "numeric(" + type.precision() + ", " + type.scale() + ")";
            case BINARY -> "blob";
            case DATE, TIME, DATE_TIME, INSTANT, OFFSET_DATE_TIME, UUID, JSON, ARRAY -> "text";
        };
    }

    @Override
    public void check(Table table) {
        for (Column<?> column : table.columns()) {
            checkDigits(table, column, TypeKind.DECIMAL, SqliteTypes.DECIMAL_DIGITS);
            checkDigits(table, column, TypeKind.BIG_INTEGER, SqliteTypes.INTEGER_DIGITS);
            boolean rowNumber =
                    StandardTypes.isInteger(column.type()) && table.primaryKey().equals(List.of(column));
            if (column.isGenerated() && !rowNumber) {
                throw new MappingException("[KIN-051] " + table.label() + "." + column.name()
                        + " is to be generated, but SQLite numbers nothing but a primary key of one integer column."
                        + " Assign the value yourself, or give the table such a key.");
            }
        }
    }

    private static void checkDigits(Table table, Column<?> column, TypeKind kind, int most) {
        int digits = column.type().precision();
        if (column.type().kind() == kind && (digits == 0 || digits > most)) {
            throw new MappingException("[KIN-052] " + table.label() + "." + column.name() + " has "
                    + (digits == 0 ? "no declared number of" : digits) + " digits, but SQLite keeps " + most
                    + " exactly. Declare fewer (@Column(precision = " + most
                    + ")), keep the number as a text, or use another database.");
        }
    }

    @Override
    public ConnectionRules connections(String url) {
        String file = url.substring("jdbc:sqlite:".length()).toLowerCase(Locale.ROOT);
        boolean memory = file.isEmpty()
                || file.startsWith("?")
                || file.startsWith(":memory:")
                || file.startsWith("file::memory:")
                || file.contains("mode=memory");
        Map<String, String> properties = memory
                ? Map.of("foreign_keys", "true")
                : Map.of("foreign_keys", "true", "journal_mode", "WAL", "busy_timeout", "5000");
        return new ConnectionRules("org.sqlite.JDBC", "org.xerial:sqlite-jdbc", properties, memory, memory);
    }

    /** A transaction that begins with a write takes the write lock at once, where it can still wait for it. */
    @Override
    public String begin(boolean writing) {
        return writing ? "begin immediate" : "begin";
    }

    /** Just this spelling makes a key another name of SQLite's own row number. */
    @Override
    protected String columnType(Table table, Column<?> column) {
        return column.isGenerated() ? "integer" : super.columnType(table, column) + ColumnSpelling.storage(column);
    }

    /** A dropped table leaves what pointed to its rows to be counted at the end, unless no rows are left. */
    @Override
    protected List<String> openCircles(List<Table> tables, Map<Table, List<ForeignKey>> closing) {
        List<String> statements = new ArrayList<>(List.of("pragma defer_foreign_keys = on"));
        tables.forEach(table -> statements.add(ddl().deleteAll(table)));
        return statements;
    }

    @Override
    public @Nullable String catalogueQuery(CataloguePart part) {
        return SqliteCatalogue.query(part);
    }

    @Override
    public TypeText plainType(TypeText type) {
        return SqliteCatalogue.plain(type);
    }

    @Override
    protected SqlCompiler compiler(StatementShape shape) {
        return new SqliteCompiler(this, shape);
    }

    @Override
    protected @Nullable String ownRefusal(SqlType<?> type, Object value) {
        return SqliteTypes.refusal(type.kind(), value);
    }
}
