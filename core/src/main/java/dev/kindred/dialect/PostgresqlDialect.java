package dev.kindred.dialect;

import dev.kindred.schema.Column;
import dev.kindred.schema.Table;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.EnumLabels;
import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, from 14 on. */
public final class PostgresqlDialect extends Dialect {

    // Bytes would be written in the form that a setting says, instants in its zone, and documents as parts of the text.
    private static final JsonRules JSON = JsonRules.of("coalesce(json_agg(json_build_array(", ")", "), '[]')")
            .with("encode(%s, 'hex')", TypeKind.BINARY)
            .with("(%s at time zone 'UTC')", TypeKind.INSTANT, TypeKind.OFFSET_DATE_TIME)
            .with("cast(%s as text)", TypeKind.JSON)
            .with("cast(array_to_json(%s) as text)", TypeKind.ARRAY);

    private static final Set<Feature> FEATURES = EnumSet.of(
            Feature.SCHEMAS,
            Feature.PARTIAL_INDEXES,
            Feature.COMMENT_STATEMENTS,
            Feature.NULL_IS_GREATEST,
            Feature.UPSERT,
            Feature.RETURNING,
            Feature.INSERTED_VALUES,
            Feature.ASCENDING_KEYS,
            Feature.REFERENCES_ACROSS_SCHEMAS,
            Feature.RESTRICT_APART,
            Feature.ROW_LOCKS,
            Feature.SHARED_ROW_LOCKS,
            Feature.ISOLATION_LEVELS,
            Feature.STATEMENT_TIMEOUT,
            Feature.SHARED_CURSORS);

    /** The words that its documentation calls reserved, also those that may stand as a function's or a type's name (appendix C). */
    private static final Set<String> KEYWORDS = Set.of("""
                    all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
                    collation column concurrently constraint create cross current_catalog current_date current_role
                    current_schema current_time current_timestamp current_user default deferrable desc distinct do else end
                    except false fetch for foreign freeze from full grant group having ilike in initially inner intersect
                    into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null
                    offset on only or order outer overlaps placing primary references returning right select session_user
                    similar some symmetric system_user table tablesample then to trailing true union unique user using
                    variadic verbose when where window with""".split("\\s+"));

    private static final String TABLES_QUERY = "select n.nspname, c.relname, pg_table_is_visible(c.oid) from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'f')"
            + " and n.nspname <> 'pg_catalog'";

    private static final SequenceRules SEQUENCES = new SequenceRules(
            "select n.nspname, c.relname, pg_table_is_visible(c.oid) from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S'",
            name -> "nextval('" + name.replace("'", "''") + "')",
            count -> "generate_series(1, " + count + ")");

    /** PostgreSQL as it comes. */
    public PostgresqlDialect() {
        super(Traits.of("PostgreSQL", FEATURES, new Identifiers(KEYWORDS, '"', 63).countingBytes())
                .withMostParameters(65_535)
                .withTablesQuery(TABLES_QUERY)
                .withSequences(SEQUENCES)
                .withJson(JSON)
                .withDropSuffix(" cascade"));
    }

    /** Every list is bound as one array. */
    @Override
    public int listShape(int size) {
        return 1;
    }

    @Override
    public ErrorRules errors() {
        return new PostgresqlErrors();
    }

    @Override
    public <T> SqlType<T> stored(SqlType<T> type) {
        return type.kind() == TypeKind.ARRAY
                ? PostgresqlTypes.array(type, elementName(typeName(type.elementType())))
                : PostgresqlTypes.stored(type);
    }

    @Override
    public String typeName(SqlType<?> type) {
        return switch (type.kind()) {
            case ENUM -> enumName(type);
            case TEXT -> type.length() > 0 ? "varchar(" + type.length() + ")" : "text";
            case TINYINT, SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT, DURATION -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case DECIMAL, BIG_INTEGER ->
                type.precision() > 0 ? "numeric(" + type.precision() + ", " + type.scale() + ")" : "numeric";
            case BOOLEAN -> "boolean";
            case BINARY -> "bytea";
            case DATE -> "date";
            case TIME -> "time";
            case DATE_TIME -> "timestamp";
            case INSTANT, OFFSET_DATE_TIME -> "timestamptz";
            case UUID -> "uuid";
            case JSON -> "jsonb";
            case ARRAY -> typeName(type.elementType()) + "[]";
        };
    }

    private String enumName(SqlType<?> type) {
        EnumLabels labels = type.labels();
        return labels == null ? "varchar(" + type.length() + ")" : identifiers().quote(labels.name());
    }

    /** Two programs may create it at the same time. The constants are names of Java, so there is nothing to escape in them. */
    @Override
    protected @Nullable OwnType ownType(SqlType<?> type) {
        EnumLabels labels = type.labels();
        if (labels == null) {
            return null;
        }
        String name = identifiers().quote(labels.name());
        return new OwnType(
                "do $kindred$ begin create type " + name + " as enum ('"
                        + String.join("', '", labels.constants())
                        + "'); exception when duplicate_object then null; end $kindred$",
                "do $kindred$ begin drop type if exists " + name
                        + "; exception when dependent_objects_still_exist then null; end $kindred$");
    }

    /** A type's name without its measures, by which the driver finds the array of it. */
    static String elementName(String typeName) {
        int measures = typeName.indexOf('(');
        String bare = measures < 0 ? typeName : typeName.substring(0, measures);
        return switch (bare) {
            case "double precision" -> "float8";
            default -> bare;
        };
    }

    /** Up to PostgreSQL 17 what is computed is stored. */
    @Override
    protected String columnType(Table table, Column<?> column) {
        return super.columnType(table, column) + (column.computation() == null ? "" : " stored");
    }

    @Override
    public ConnectionRules connections(String url) {
        return new ConnectionRules("org.postgresql.Driver", "org.postgresql:postgresql", Map.of(), false, false);
    }

    /** A name without quotes is kept in lower case, which is how such names are spelt here. */
    @Override
    public boolean isSameName(String mapped, String kept) {
        return mapped.equals(kept);
    }

    @Override
    public String catalogueQuery(CataloguePart part) {
        return PostgresqlCatalogue.query(part);
    }

    @Override
    public TypeText plainType(TypeText type) {
        return PostgresqlCatalogue.plain(type);
    }

    @Override
    protected SqlCompiler compiler(StatementShape shape) {
        return new PostgresqlCompiler(this, shape);
    }

    @Override
    protected @Nullable String ownRefusal(SqlType<?> type, Object value) {
        return PostgresqlTypes.refusal(type.kind(), value);
    }
}
