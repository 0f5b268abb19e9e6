package dev.kindred.dialect;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What MariaDB tells of its tables. Pure functions. */
final class MariadbCatalogue {

    private static final String TABLES = """
            select table_name as table_name, case table_type when 'VIEW' then 'VIEW' else 'TABLE' end as table_type,
                case table_type when 'VIEW' then null else nullif(table_comment, '') end as remarks
            from information_schema.tables
            where table_schema = ? and table_type <> 'SEQUENCE'
            order by table_name""";

    /** A column that takes NULL and has no default is said to have the default NULL. */
    private static final String COLUMNS = """
            select table_name as table_name, column_name as column_name, column_type as type_name,
                is_nullable as is_nullable,
                coalesce(nullif(generation_expression, ''), nullif(column_default, 'NULL')) as column_def,
                case when extra like '%auto_increment%' then 'YES' else 'NO' end as is_autoincrement,
                case when generation_expression <> '' then 'YES' else 'NO' end as is_generatedcolumn,
                nullif(column_comment, '') as remarks
            from information_schema.columns
            where table_schema = ?
            order by table_name, ordinal_position""";

    private static final String PRIMARY_KEYS = """
            select table_name as table_name, constraint_name as pk_name, column_name as column_name
            from information_schema.key_column_usage
            where table_schema = ? and constraint_name = 'PRIMARY'
            order by table_name, ordinal_position""";

    private static final String FOREIGN_KEYS = """
            select k.table_name as fktable_name, k.constraint_name as fk_id, k.constraint_name as fk_name,
                k.column_name as fkcolumn_name, k.referenced_table_schema as pktable_schem,
                k.referenced_table_name as pktable_name, k.referenced_column_name as pkcolumn_name,
                case r.delete_rule when 'CASCADE' then 0 when 'RESTRICT' then 1 when 'SET NULL' then 2
                    when 'SET DEFAULT' then 4 else 3 end as delete_rule,
                case r.update_rule when 'CASCADE' then 0 when 'RESTRICT' then 1 when 'SET NULL' then 2
                    when 'SET DEFAULT' then 4 else 3 end as update_rule
            from information_schema.key_column_usage k join information_schema.referential_constraints r
                on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name
                and r.table_name = k.table_name
            where k.table_schema = ? and k.referenced_table_name is not null
            order by k.table_name, k.constraint_name, k.ordinal_position""";

    /** A unique index is a constraint; one of the first characters of a text is as good as one of an expression. */
    private static final String INDEXES = """
            select table_name as table_name, index_name as index_id, index_name as index_name,
                case when non_unique = 0 then 'YES' else 'NO' end as is_unique,
                case when non_unique = 0 then 'YES' else 'NO' end as is_constraint,
                case when sub_part is null then column_name end as column_name,
                case when sub_part is not null then concat(column_name, '(', sub_part, ')')
                    when column_name is null then '(expression)' end as expression,
                'NO' as is_partial
            from information_schema.statistics
            where table_schema = ? and index_name <> 'PRIMARY'
            order by table_name, index_name, seq_in_index""";

    /** That a column of JSON holds JSON is a check that nobody declared. */
    private static final String CHECKS = """
            select table_name as table_name, constraint_name as check_name, check_clause as check_clause
            from information_schema.check_constraints
            where constraint_schema = ? and not (level = 'Column' and check_clause like 'json_valid(%')
            order by table_name, constraint_name""";

    private static final Set<String> INTEGERS = Set.of("tinyint", "smallint", "mediumint", "int", "bigint");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("integer", "int"),
            Map.entry("bool", "boolean"),
            Map.entry("double precision", "double"),
            Map.entry("numeric", "decimal"),
            Map.entry("json", "longtext"));

    private MariadbCatalogue() {}

    static String query(CataloguePart part) {
        return switch (part) {
            case TABLES -> TABLES;
            case COLUMNS -> COLUMNS;
            case PRIMARY_KEYS -> PRIMARY_KEYS;
            case FOREIGN_KEYS -> FOREIGN_KEYS;
            case INDEXES -> INDEXES;
            case CHECKS -> CHECKS;
        };
    }

    /** A type by its usual name, without how wide an integer is shown and without the characters of a text. */
    static TypeText plain(TypeText type) {
        String bare = type.name().replaceFirst(" (character set|collate) .*", "");
        TypeText plain = new TypeText(bare, type.measures()).renamed(NAMES);
        if (plain.equals(new TypeText("tinyint", List.of(1)))) {
            return new TypeText("boolean", List.of());
        }
        if (INTEGERS.contains(plain.name().replace(" unsigned", ""))) {
            return plain.measured(List.of());
        }
        boolean isWhole = plain.name().equals("decimal") && plain.measures().size() == 1;
        return isWhole ? plain.measured(List.of(plain.measure(0), 0)) : plain;
    }
}
