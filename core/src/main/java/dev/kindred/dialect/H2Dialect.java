package dev.kindred.dialect;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H2, from 2.2 on. */
public final class H2Dialect extends Dialect {

    private static final JsonRules JSON = JsonRules.of(
                    "coalesce(json_arrayagg(json_array(", " null on null)", "), json '[]')")
            .with("cast(%s as varchar)", TypeKind.values())
            .with("%s", TypeKind.TEXT)
            .with("rawtohex(%s)", TypeKind.BINARY)
            .with("cast(cast(%s as json) as varchar)", TypeKind.ARRAY);

    private static final Set<Feature> FEATURES = EnumSet.of(
            Feature.SCHEMAS,
            Feature.COMMENT_STATEMENTS,
            Feature.UPSERT,
            Feature.REFERENCES_ACROSS_SCHEMAS,
            Feature.INSERTED_VALUES,
            Feature.BATCH_KEYS,
            Feature.RESTRICT_APART,
            Feature.ROW_LOCKS,
            Feature.ISOLATION_LEVELS,
            Feature.STATEMENT_TIMEOUT);

    private static final Set<String> KEYWORDS = Set.of("""
                    all and any array as asymmetric authorization between both by case cast check constraint cross
                    current_catalog current_date current_path current_role current_schema current_time current_timestamp
                    current_user day default deferrable distinct else end except exists false fetch for foreign from full
                    group groups having hour if ilike in inner intersect intersects interval is join key leading left like
                    limit localtime localtimestamp minus minute month natural not null offset on or order over partition
                    primary qualify range regexp right row rownum rows second select session_user set some sysdate systime
                    systimestamp symmetric system_user table to today top trailing true uescape union unique unknown user
                    using value values when where window with year _rowid_""".split("\\s+"));

    /** In upper case, since some settings of a URL make names without quotes keep theirs. */
    private static final String TABLES_QUERY =
            "select TABLE_SCHEMA, TABLE_NAME, TABLE_SCHEMA = current_schema from INFORMATION_SCHEMA.TABLES";

    private static final SequenceRules SEQUENCES = new SequenceRules(
            "select SEQUENCE_SCHEMA, SEQUENCE_NAME, SEQUENCE_SCHEMA = current_schema from INFORMATION_SCHEMA.SEQUENCES",
            name -> "next value for " + name,
            count -> "system_range(1, " + count + ")");

    /** The longest VARCHAR, and the longest VARBINARY. */
    private static final int MOST_CHARACTERS = 1_048_576;

    private static final Instant FIRST_INSTANT = LocalDateTime.MIN.toInstant(ZoneOffset.UTC);
    private static final Instant LAST_INSTANT = LocalDateTime.MAX.toInstant(ZoneOffset.UTC);

    /** H2 as it comes. */
    public H2Dialect() {
        super(Traits.of("H2", FEATURES, new Identifiers(KEYWORDS, '"', 256))
                .withMostParameters(100_000)
                .withTablesQuery(TABLES_QUERY)
                .withSequences(SEQUENCES)
                .withJson(JSON)
                .withDropSuffix(" cascade"));
    }

    /** The number of arrays that the list is bound as. */
    @Override
    public int listShape(int size) {
        return size <= H2Compiler.MOST_ELEMENTS ? 1 : (size - 1) / H2Compiler.MOST_ELEMENTS + 1;
    }

    @Override
    public ErrorRules errors() {
        return new H2Errors(this);
    }

    @Override
    public <T> SqlType<T> stored(SqlType<T> type) {
        return switch (type.kind()) {
            case DURATION ->
                type.stored(
                        Types.BIGINT,
                        type::read,
                        (statement, parameter, value) -> statement.setLong(parameter, nanos((Duration) value)));
            // A String would be taken for a JSON text that holds it.
            case JSON ->
                type.stored(
                        Types.OTHER,
                        type::read,
                        (statement, parameter, value) ->
                                statement.setBytes(parameter, ((String) value).getBytes(StandardCharsets.UTF_8)));
            case ARRAY ->
                type.stored(
                        Types.ARRAY,
                        (row, column) -> ArrayValues.read(type, row, column),
                        (statement, parameter, value) -> statement.setObject(parameter, ((List<?>) value).toArray()));
            default -> type;
        };
    }

    static long nanos(Duration value) {
        String refusal = ValueRules.duration(value);
        if (refusal != null) {
            throw new InvalidValueException("Cannot bind a value: it " + refusal + ".");
        }
        return value.toNanos();
    }

    @Override
    public String typeName(SqlType<?> type) {
        return switch (type.kind()) {
            case TEXT, ENUM -> type.length() > 0 ? "varchar(" + type.length() + ")" : "varchar";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT, DURATION -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case DECIMAL, BIG_INTEGER -> "decimal(" + type.precision() + ", " + type.scale() + ")";
            case BOOLEAN -> "boolean";
            case BINARY -> "varbinary";
            case DATE -> "date";
            case TIME -> "time(9)";
            case DATE_TIME -> "timestamp(9)";
            case INSTANT, OFFSET_DATE_TIME -> "timestamp(9) with time zone";
            case UUID -> "uuid";
            case JSON -> "json";
            case ARRAY -> typeName(type.elementType()) + " array";
        };
    }

    @Override
    public ConnectionRules connections(String url) {
        String rest = url.substring("jdbc:h2:".length()).toLowerCase(Locale.ROOT);
        boolean memory = rest.startsWith("mem:");
        boolean unnamed = memory && (rest.length() == 4 || rest.charAt(4) == ';');
        return new ConnectionRules("org.h2.Driver", "com.h2database:h2", Map.of(), unnamed, memory);
    }

    /** A name without quotes is kept in upper case, or in lower case where the URL says so. */
    @Override
    public boolean isSameName(String mapped, String kept) {
        return mapped.equals(kept)
                || (identifiers().isPlain(mapped)
                        && mapped.toUpperCase(Locale.ROOT).equals(kept));
    }

    @Override
    public String catalogueQuery(CataloguePart part) {
        return H2Catalogue.query(part);
    }

    @Override
    public TypeText plainType(TypeText type) {
        return H2Catalogue.plain(type);
    }

    @Override
    protected SqlCompiler compiler(StatementShape shape) {
        return new H2Compiler(this, shape);
    }

    @Override
    protected @Nullable String ownRefusal(SqlType<?> type, Object value) {
        int length = value instanceof String text ? text.length() : value instanceof byte[] bytes ? bytes.length : 0;
        if (length > MOST_CHARACTERS) {
            return "has " + length + (value instanceof String ? " characters" : " bytes") + ", but H2 keeps "
                    + MOST_CHARACTERS;
        }
        return value instanceof Instant instant && (instant.isBefore(FIRST_INSTANT) || instant.isAfter(LAST_INSTANT))
                ? "is " + value + ", but H2 keeps the years -999999999 to 999999999 only"
                : null;
    }
}
