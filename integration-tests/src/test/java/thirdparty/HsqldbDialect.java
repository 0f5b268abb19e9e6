package thirdparty;

import dev.kindred.dialect.ConnectionRules;
import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Feature;
import dev.kindred.dialect.Identifiers;
import dev.kindred.dialect.SqlCompiler;
import dev.kindred.dialect.Traits;
import dev.kindred.dialect.TypeText;
import dev.kindred.exception.InvalidValueException;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Table;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.SqlType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** HSQLDB, from 2.7 on, as somebody else than Kindred would bring it: by public API alone. */
public final class HsqldbDialect extends Dialect {

    static final Set<Feature> FEATURES = Set.of(
            Feature.UPSERT,
            Feature.BATCH_KEYS,
            Feature.REFERENCES_ACROSS_SCHEMAS,
            Feature.ISOLATION_LEVELS,
            Feature.STATEMENT_TIMEOUT);

    /** By its guide, appendix A. */
    private static final Set<String> KEYWORDS = Set.of("""
                    abs all allocate alter and any are array as asensitive asymmetric at atomic authorization avg begin
                    between bigint binary blob boolean both by call called cardinality cascaded case cast ceil ceiling char
                    check clob close coalesce collate collect column commit condition connect constraint convert corr
                    corresponding count covar_pop create cross cube cume_dist current current_catalog current_date
                    current_path current_role current_schema current_time current_timestamp current_user cursor cycle date
                    day deallocate dec decimal declare default delete dense_rank deref describe deterministic disconnect
                    distinct do double drop dynamic each element else elseif end escape every except exec execute exists
                    exit exp external extract false fetch filter first_value float floor for foreign free from full function
                    fusion get global grant group grouping handler having hold hour identity if in indicator inner inout
                    insensitive insert int integer intersect intersection interval into is iterate join lag language large
                    last_value lateral lead leading leave left like limit ln local localtime localtimestamp loop lower match
                    max member merge method min minute minus mod modifies module month multiset national natural nchar nclob
                    new no none normalize not nth_value ntile null nullif numeric of offset old on only open or order out
                    outer over overlaps overlay parameter partition percent_rank position power precision prepare primary
                    procedure range rank reads real recursive ref references referencing release repeat resignal result
                    return returns revoke right rollback rollup row row_number rows savepoint scope scroll search second
                    select sensitive session_user set signal similar smallint some specific sql sqlexception sqlstate
                    sqlwarning sqrt start static submultiset substring sum symmetric system system_user table tablesample
                    then time timestamp timezone_hour timezone_minute to top trailing translate treat trigger trim true
                    truncate uescape undo union unique unknown unnest until update upper user using value values varbinary
                    varchar varying when whenever where while window with within without year""".split("\\s+"));

    /** The characters of a longvarchar, and the bytes of a longvarbinary. */
    private static final int MOST = 16_777_216;

    /** HSQLDB as it comes. */
    public HsqldbDialect() {
        super(Traits.of("HSQLDB", FEATURES, new Identifiers(KEYWORDS, '"')).withDropSuffix(" cascade"));
    }

    @Override
    protected SqlCompiler compiler(StatementShape shape) {
        return new HsqldbCompiler(this, shape);
    }

    @Override
    public String typeName(SqlType<?> type) {
        return switch (type.kind()) {
            case TEXT -> type.length() > 0 ? super.typeName(type) : "longvarchar";
            case TINYINT -> "tinyint";
            case BINARY -> "longvarbinary";
            case TIME -> "time(9)";
            case DATE_TIME -> "timestamp(9)";
            case INSTANT, OFFSET_DATE_TIME -> "timestamp(9) with time zone";
            case UUID -> "uuid";
            default -> super.typeName(type);
        };
    }

    /** As JDBC says it: a long text is one of the most characters, each real is a double, and how fine times are is not told. */
    @Override
    public TypeText plainType(TypeText type) {
        return switch (type.name()) {
            case "double precision", "real" -> new TypeText("double", List.of());
            case "numeric" -> new TypeText("decimal", type.measures());
            case "time", "timestamp", "timestamp with time zone", "uuid" -> new TypeText(type.name(), List.of());
            case "varchar" -> type.measure(0) == MOST ? new TypeText("longvarchar", List.of()) : type;
            case "varbinary" -> type.measure(0) == MOST ? new TypeText("longvarbinary", List.of()) : type;
            default -> type;
        };
    }

    @Override
    public <T> SqlType<T> stored(SqlType<T> type) {
        return switch (type.kind()) {
            case DATE, DATE_TIME, INSTANT, OFFSET_DATE_TIME ->
                type.stored(type.jdbcType(), type::read, (statement, parameter, value) -> {
                    String refusal = ownRefusal(type, value);
                    if (refusal != null) {
                        throw new InvalidValueException("Cannot bind a value: it " + refusal + ".");
                    }
                    type.bind(statement, parameter, value);
                });
            default -> type;
        };
    }

    /** Its driver counts the days before the calendar of today began by another one. */
    @Override
    protected @Nullable String ownRefusal(SqlType<?> type, Object value) {
        boolean isTime = switch (type.kind()) {
            case DATE, DATE_TIME, INSTANT, OFFSET_DATE_TIME -> true;
            default -> false;
        };
        return isTime && year((TemporalAccessor) value) < 1583
                ? "is " + value + ", but HSQLDB keeps the years from 1583 on only"
                : null;
    }

    private static int year(TemporalAccessor time) {
        return time instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC).getYear()
                : time.get(ChronoField.YEAR);
    }

    /** A table takes the foreign keys that point to it along. */
    @Override
    protected List<String> openCircles(List<Table> tables, Map<Table, List<ForeignKey>> closing) {
        return List.of();
    }

    @Override
    public ConnectionRules connections(String url) {
        return new ConnectionRules("org.hsqldb.jdbc.JDBCDriver", "org.hsqldb:hsqldb", Map.of(), false, false);
    }
}
