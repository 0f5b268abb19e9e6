package dev.kindred.dialect;

import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Table;
import dev.kindred.sql.Lock;
import dev.kindred.sql.StatementShape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * MySQL, from 8.0.19 on, with InnoDB. It is spelt as MariaDB is, but for what that has and MySQL has not: no statement answers what it
 * generated, so the keys of many rows come from a batch, of which MySQL's driver answers all.
 */
public final class MysqlDialect extends MariadbDialect {

    private static final Set<Feature> FEATURES = EnumSet.of(
            Feature.SCHEMAS,
            Feature.INLINE_COMMENTS,
            Feature.UPSERT,
            Feature.BATCH_KEYS,
            Feature.REFERENCES_ACROSS_SCHEMAS,
            Feature.ROW_LOCKS,
            Feature.SHARED_ROW_LOCKS,
            Feature.ISOLATION_LEVELS,
            Feature.STATEMENT_TIMEOUT);

    /** Texts are compared by their characters, with upper and lower case and blanks at the end, as Java does. */
    private static final String TABLE_OPTIONS = " default character set utf8mb4 collate utf8mb4_0900_bin";

    private static final String CHECKS = """
            select t.table_name as table_name, c.constraint_name as check_name, c.check_clause as check_clause
            from information_schema.check_constraints c join information_schema.table_constraints t
                on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name
                and t.constraint_type = 'CHECK'
            where c.constraint_schema = ?
            order by t.table_name, c.constraint_name""";

    /** MySQL as it comes. */
    public MysqlDialect() {
        super(traits("MySQL", FEATURES, TABLE_OPTIONS));
    }

    @Override
    public ConnectionRules connections(String url) {
        return new ConnectionRules(
                "com.mysql.cj.jdbc.Driver", "com.mysql:mysql-connector-j", Map.of(), false, false, INIT_SQL);
    }

    /** What is checked is told without its table. */
    @Override
    public String catalogueQuery(CataloguePart part) {
        return part == CataloguePart.CHECKS ? CHECKS : super.catalogueQuery(part);
    }

    @Override
    protected List<String> openCircles(List<Table> tables, Map<Table, List<ForeignKey>> closing) {
        List<String> statements = new ArrayList<>();
        closing.forEach((table, keys) -> keys.stream()
                .filter(key -> !key.name().isEmpty())
                .forEach(key -> statements.add(ddl().dropForeignKey(table, key, "drop foreign key "))));
        return statements;
    }

    @Override
    public String lock(Lock lock) {
        return lock == Lock.SHARE ? " for share" : super.lock(lock);
    }

    @Override
    protected SqlCompiler compiler(StatementShape shape) {
        return new MysqlCompiler(this, shape);
    }
}
