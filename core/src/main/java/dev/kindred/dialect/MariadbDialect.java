package dev.kindred.dialect;

import dev.kindred.exception.MappingException;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Table;
import dev.kindred.sql.Lock;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MariaDB, from 10.6 on, with InnoDB. */
public sealed class MariadbDialect extends Dialect permits MysqlDialect {

    private static final Set<Feature> FEATURES = EnumSet.of(
            Feature.SCHEMAS,
            Feature.INLINE_COMMENTS,
            Feature.UPSERT,
            Feature.RETURNING,
            Feature.INSERTED_VALUES,
            Feature.ASCENDING_KEYS,
            Feature.REFERENCES_ACROSS_SCHEMAS,
            Feature.ROW_LOCKS,
            Feature.SHARED_ROW_LOCKS,
            Feature.ISOLATION_LEVELS,
            Feature.STATEMENT_TIMEOUT,
            Feature.LONE_CURSORS);

    /** The reserved words of MariaDB 11 and MySQL 8 by their documentations. */
    private static final Set<String> KEYWORDS = Set.of("""
                    accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call
                    cascade case change char character check collate column condition constraint continue convert create
                    cross cube cume_dist current_date current_role current_time current_timestamp current_user cursor
                    database databases day_hour day_microsecond day_minute day_second dec decimal declare default delayed
                    delete delete_domain_id dense_rank desc describe deterministic distinct distinctrow div do_domain_ids
                    double drop dual each else elseif empty enclosed escaped except exists exit explain false fetch
                    first_value float float4 float8 for force foreign from fulltext function general generated get grant
                    group grouping groups having high_priority hour_microsecond hour_minute hour_second if ignore
                    ignore_domain_ids ignore_server_ids in index infile inner inout insensitive insert int int1 int2 int3
                    int4 int8 integer intersect interval into io_after_gtids io_before_gtids is iterate join json_table key
                    keys kill lag last_value lateral lead leading leave left like limit linear lines load localtime
                    localtimestamp lock long longblob longtext loop low_priority manual master_bind
                    master_heartbeat_period master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext
                    middleint minute_microsecond minute_second mod modifies natural no_write_to_binlog not nth_value ntile
                    null numeric of offset on optimize optimizer_costs option optionally or order out outer outfile over
                    page_checksum parallel parse_vcol_expr partition percent_rank position precision primary procedure
                    purge qualify range rank read read_write reads real recursive ref_system_id references regexp release
                    rename repeat replace require resignal restrict return returning revoke right rlike row row_number rows
                    schema schemas second_microsecond select sensitive separator set show signal slow smallint spatial
                    specific sql sql_big_result sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl
                    starting stats_auto_recalc stats_persistent stats_sample_pages stored straight_join system table
                    tablesample terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock
                    unsigned update usage use using utc_date utc_time utc_timestamp value values varbinary varchar varcharacter
                    varying vector virtual when where while window with write xor year_month zerofill""".split("\\s+"));

    private static final Pattern NOW = Pattern.compile(
            "((current_timestamp|localtimestamp|localtime)(\\s*\\(\\s*\\d?\\s*\\))?|now\\s*\\(\\s*\\d?\\s*\\))",
            Pattern.CASE_INSENSITIVE);

    private static final int DECIMAL_DIGITS = 65;

    /** What a text without a length is where it is a part of a key, since an index takes no text without one. */
    private static final String KEY_TEXT = "varchar(255)";

    /** Texts are compared by their characters, with upper and lower case and blanks at the end, as Java does. */
    private static final String TABLE_OPTIONS = " default character set utf8mb4 collate utf8mb4_nopad_bin";

    /** A key of 0 that is assigned is not taken for one that is to be generated. */
    static final String INIT_SQL = "set session sql_mode = concat(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')";

    /** On most Linux machines the names of tables differ by case, on others they do not; those of columns never do. */
    private static final String TABLES_QUERY =
            "select table_schema, table_name, table_schema = database(), @@lower_case_table_names = 0"
                    + " from information_schema.tables";

    /** The tables {@code seq_1_to_}<i>n</i> are made when they are read. */
    private static final SequenceRules SEQUENCES = new SequenceRules(
            TABLES_QUERY + " where table_type = 'SEQUENCE'",
            name -> "nextval(" + name + ")",
            count -> "seq_1_to_" + count);

    private static final JsonRules JSON = JsonRules.of("coalesce(json_arrayagg(json_array(", ")", "), '[]')")
            .with("hex(%s)", TypeKind.BINARY)
            .with("cast(%s as char)", TypeKind.DECIMAL, TypeKind.BIG_INTEGER, TypeKind.REAL, TypeKind.DOUBLE)
            .with("cast(%s as char)", TypeKind.DATE, TypeKind.TIME, TypeKind.DATE_TIME)
            .with("cast(%s as char)", TypeKind.INSTANT, TypeKind.OFFSET_DATE_TIME, TypeKind.JSON, TypeKind.ARRAY);

    private final MariadbTypes types = new MariadbTypes(name());

    /** MariaDB as it comes. */
    public MariadbDialect() {
        this(traits("MariaDB", FEATURES, TABLE_OPTIONS).withSequences(SEQUENCES).withJson(JSON));
    }

    /** One that is spelt alike. */
    MariadbDialect(Traits traits) {
        super(traits);
    }

    /** What stands fixed of one that is spelt alike. */
    static Traits traits(String name, Set<Feature> features, String tableOptions) {
        return Traits.of(name, features, new Identifiers(KEYWORDS, '`', 64))
                .withMostParameters(65_535)
                .withTablesQuery(TABLES_QUERY)
                .withTableOptions(tableOptions);
    }

    @Override
    public String lock(Lock lock) {
        return lock == Lock.SHARE ? " lock in share mode" : super.lock(lock);
    }

    @Override
    public ErrorRules errors() {
        return new MariadbErrors();
    }

    @Override
    public <T> SqlType<T> stored(SqlType<T> type) {
        return types.stored(type);
    }

    @Override
    public String typeName(SqlType<?> type) {
        return switch (type.kind()) {
            case TEXT, ENUM -> type.length() > 0 ? "varchar(" + type.length() + ")" : "longtext";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT, DURATION -> "bigint";
            case REAL, DOUBLE -> "double";
            case DECIMAL, BIG_INTEGER -> "decimal(" + type.precision() + ", " + type.scale() + ")";
            case BOOLEAN -> "boolean";
            case BINARY -> "longblob";
            case DATE -> "date";
            case TIME -> "time(6)";
            case DATE_TIME, INSTANT, OFFSET_DATE_TIME -> "datetime(6)";
            case JSON, ARRAY -> "json";
            case UUID -> "char(36) character set ascii collate ascii_bin";
        };
    }

    @Override
    public void check(Table table) {
        for (ForeignKey key : table.foreignKeys()) {
            if (key.setsDefault()) {
                throw new MappingException("[KIN-063] The foreign key " + table.label() + "."
                        + String.join(", ", key.columns()) + " is to be set to its default, but " + name()
                        + " has no SET DEFAULT. Choose SET_NULL, CASCADE or NO_ACTION.");
            }
        }
        Set<String> indexed = indexed(table);
        for (Column<?> column : table.columns()) {
            String name = table.label() + "." + column.name();
            SqlType<?> type = column.type();
            if (column.isGenerated() && !(StandardTypes.isInteger(type) && indexed.contains(column.name()))) {
                throw new MappingException("[KIN-051] " + name + " is to be generated, but " + name()
                        + " numbers only integer columns that are a key. Assign the value yourself.");
            }
            if (type.precision() > DECIMAL_DIGITS) {
                throw new MappingException("[KIN-052] " + name + " has " + type.precision() + " digits, but " + name()
                        + " keeps " + DECIMAL_DIGITS + ". Declare fewer, or keep the number as a text.");
            }
        }
    }

    @Override
    protected String columnType(Table table, Column<?> column) {
        boolean isLong = column.type().kind() == TypeKind.TEXT && column.type().length() == 0;
        if (isLong && indexed(table).contains(column.name())) {
            return KEY_TEXT + made(column);
        }
        return typeName(column.type()) + (column.isGenerated() ? " not null auto_increment" : made(column));
    }

    /** The time is told in UTC where the type is kept so, and with all the digits that the type keeps. */
    private static String made(Column<?> column) {
        String made = column.serverDefault();
        if (made == null || !NOW.matcher(made.strip()).matches()) {
            return ColumnSpelling.made(column) + ColumnSpelling.storage(column);
        }
        return ColumnSpelling.defaultValue(
                switch (column.type().kind()) {
                    case INSTANT, OFFSET_DATE_TIME -> "utc_timestamp(6)";
                    case DATE_TIME -> "current_timestamp(6)";
                    default -> made;
                });
    }

    private static Set<String> indexed(Table table) {
        Set<String> indexed = new HashSet<>();
        table.primaryKey().forEach(column -> indexed.add(column.name()));
        table.uniqueKeys().forEach(key -> indexed.addAll(key.columns()));
        table.foreignKeys().forEach(key -> indexed.addAll(key.columns()));
        table.indexes().forEach(index -> indexed.addAll(index.columns()));
        return indexed;
    }

    @Override
    public ConnectionRules connections(String url) {
        return new ConnectionRules(
                "org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client", Map.of(), false, false, INIT_SQL);
    }

    @Override
    public String catalogueQuery(CataloguePart part) {
        return MariadbCatalogue.query(part);
    }

    @Override
    public TypeText plainType(TypeText type) {
        return MariadbCatalogue.plain(type);
    }

    @Override
    protected SqlCompiler compiler(StatementShape shape) {
        return new MariadbCompiler(this, shape);
    }

    @Override
    protected @Nullable String ownRefusal(SqlType<?> type, Object value) {
        return types.refusal(type.kind(), value);
    }
}
