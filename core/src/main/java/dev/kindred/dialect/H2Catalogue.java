package dev.kindred.dialect;

import java.util.List;
import java.util.Map;

/** What H2 tells of its tables; names in upper case, since some settings of a URL make names without quotes keep theirs. Pure functions. */
final class H2Catalogue {

    private static final String TABLES = """
            select TABLE_NAME as "table_name", case when TABLE_TYPE = 'VIEW' then 'VIEW' else 'TABLE' end as "table_type",
                REMARKS as "remarks"
            from INFORMATION_SCHEMA.TABLES
            where TABLE_SCHEMA = ?
            order by TABLE_NAME""";

    private static final String COLUMNS = """
            select TABLE_NAME as "table_name", COLUMN_NAME as "column_name",
                case
                    when DATA_TYPE like '% WITH TIME ZONE'
                        then replace(DATA_TYPE, ' WITH', '(' || DATETIME_PRECISION || ') WITH')
                    when DATETIME_PRECISION is not null and DATA_TYPE not in ('DATE', 'INTERVAL')
                        then DATA_TYPE || '(' || DATETIME_PRECISION || ')'
                    when DATA_TYPE = 'INTERVAL' then 'INTERVAL ' || INTERVAL_TYPE
                    when CHARACTER_MAXIMUM_LENGTH is not null then DATA_TYPE || '(' || CHARACTER_MAXIMUM_LENGTH || ')'
                    when DATA_TYPE = 'NUMERIC' then 'NUMERIC(' || NUMERIC_PRECISION || ', ' || NUMERIC_SCALE || ')'
                    else DATA_TYPE
                end as "type_name",
                IS_NULLABLE as "is_nullable", coalesce(GENERATION_EXPRESSION, COLUMN_DEFAULT) as "column_def",
                IS_IDENTITY as "is_autoincrement",
                case when IS_GENERATED = 'ALWAYS' then 'YES' else 'NO' end as "is_generatedcolumn",
                REMARKS as "remarks"
            from INFORMATION_SCHEMA.COLUMNS
            where TABLE_SCHEMA = ?
            order by TABLE_NAME, ORDINAL_POSITION""";

    private static final String PRIMARY_KEYS = """
            select K.TABLE_NAME as "table_name", K.CONSTRAINT_NAME as "pk_name", K.COLUMN_NAME as "column_name"
            from INFORMATION_SCHEMA.TABLE_CONSTRAINTS C join INFORMATION_SCHEMA.KEY_COLUMN_USAGE K
                on K.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA and K.CONSTRAINT_NAME = C.CONSTRAINT_NAME
            where C.TABLE_SCHEMA = ? and C.CONSTRAINT_TYPE = 'PRIMARY KEY'
            order by K.TABLE_NAME, K.ORDINAL_POSITION""";

    private static final String FOREIGN_KEYS = """
            select K.TABLE_NAME as "fktable_name", K.CONSTRAINT_NAME as "fk_id", K.CONSTRAINT_NAME as "fk_name",
                K.COLUMN_NAME as "fkcolumn_name", P.TABLE_SCHEMA as "pktable_schem", P.TABLE_NAME as "pktable_name",
                P.COLUMN_NAME as "pkcolumn_name",
                case R.DELETE_RULE when 'CASCADE' then 0 when 'RESTRICT' then 1 when 'SET NULL' then 2
                    when 'SET DEFAULT' then 4 else 3 end as "delete_rule",
                case R.UPDATE_RULE when 'CASCADE' then 0 when 'RESTRICT' then 1 when 'SET NULL' then 2
                    when 'SET DEFAULT' then 4 else 3 end as "update_rule"
            from INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R join INFORMATION_SCHEMA.KEY_COLUMN_USAGE K
                on K.CONSTRAINT_SCHEMA = R.CONSTRAINT_SCHEMA and K.CONSTRAINT_NAME = R.CONSTRAINT_NAME
                join INFORMATION_SCHEMA.KEY_COLUMN_USAGE P
                on P.CONSTRAINT_SCHEMA = R.UNIQUE_CONSTRAINT_SCHEMA and P.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME
                and P.ORDINAL_POSITION = K.POSITION_IN_UNIQUE_CONSTRAINT
            where K.TABLE_SCHEMA = ?
            order by K.TABLE_NAME, K.CONSTRAINT_NAME, K.ORDINAL_POSITION""";

    private static final String INDEXES = """
            select I.TABLE_NAME as "table_name", I.INDEX_NAME as "index_id", coalesce(C.CONSTRAINT_NAME, I.INDEX_NAME) as "index_name",
                case when X.IS_UNIQUE then 'YES' else 'NO' end as "is_unique",
                case when C.CONSTRAINT_TYPE = 'UNIQUE' then 'YES' else 'NO' end as "is_constraint",
                X.COLUMN_NAME as "column_name", null as "expression", 'NO' as "is_partial"
            from INFORMATION_SCHEMA.INDEXES I join INFORMATION_SCHEMA.INDEX_COLUMNS X
                on X.INDEX_SCHEMA = I.INDEX_SCHEMA and X.INDEX_NAME = I.INDEX_NAME
                left join INFORMATION_SCHEMA.TABLE_CONSTRAINTS C
                on C.INDEX_SCHEMA = I.INDEX_SCHEMA and C.INDEX_NAME = I.INDEX_NAME and C.CONSTRAINT_TYPE = 'UNIQUE'
            where I.TABLE_SCHEMA = ? and I.INDEX_TYPE_NAME <> 'PRIMARY KEY'
            order by I.TABLE_NAME, I.INDEX_NAME, X.ORDINAL_POSITION""";

    private static final String CHECKS = """
            select C.TABLE_NAME as "table_name", C.CONSTRAINT_NAME as "check_name", K.CHECK_CLAUSE as "check_clause"
            from INFORMATION_SCHEMA.TABLE_CONSTRAINTS C join INFORMATION_SCHEMA.CHECK_CONSTRAINTS K
                on K.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA and K.CONSTRAINT_NAME = C.CONSTRAINT_NAME
            where C.TABLE_SCHEMA = ? and C.CONSTRAINT_TYPE = 'CHECK'
            order by C.TABLE_NAME, C.CONSTRAINT_NAME""";

    /** The most of a text or binary where nothing is said. */
    private static final int USUAL_LENGTH = 1_048_576;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("numeric", "decimal"),
            Map.entry("character varying", "varchar"),
            Map.entry("character", "char"),
            Map.entry("binary varying", "varbinary"),
            Map.entry("character large object", "clob"),
            Map.entry("binary large object", "blob"));

    private H2Catalogue() {}

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

    /** A type by its short name, without a length that nobody asked for. */
    static TypeText plain(TypeText type) {
        TypeText plain = type.renamed(NAMES);
        if (plain.name().endsWith(" array")) {
            return new TypeText("array", List.of()); // the catalogue does not tell of what
        }
        boolean isUnlimited = plain.measures().size() == 1 && plain.measure(0) >= USUAL_LENGTH;
        return isUnlimited ? plain.measured(List.of()) : plain;
    }
}
