package dev.kindred.dialect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What SQLite tells of its tables; by CROSS JOIN, which keeps the order: in another, older versions find nothing. Pure functions. */
final class SqliteCatalogue {

    private static final String TABLES = """
            select t.name as table_name, case t.type when 'view' then 'VIEW' else 'TABLE' end as table_type, null as remarks
            from pragma_table_list t
            where t.schema = ? and t.name not like 'sqlite\\_%' escape '\\'
            order by t.name""";

    /** A column that is another name of the row's number takes no NULL, though nothing says so. */
    private static final String COLUMNS = """
            select table_name, column_name, type_name,
                case when is_required or is_number then 'NO' else 'YES' end as is_nullable, column_def,
                case when is_number then 'YES' else 'NO' end as is_autoincrement,
                case when is_computed then 'YES' else 'NO' end as is_generatedcolumn, null as remarks
            from (
                select t.name as table_name, c.cid, c.name as column_name, c.type as type_name, c."notnull" as is_required,
                    c.dflt_value as column_def, c.hidden in (2, 3) as is_computed,
                    c.pk = 1 and upper(c.type) = 'INTEGER' and t.wr = 0
                        and max(c.pk) over (partition by t.name) = 1 as is_number
                from pragma_table_list t cross join pragma_table_xinfo(t.name, t.schema) c
                where t.schema = ? and t.name not like 'sqlite\\_%' escape '\\' and c.hidden <> 1)
            order by table_name, cid""";

    private static final String PRIMARY_KEYS = """
            select t.name as table_name, null as pk_name, c.name as column_name
            from pragma_table_list t cross join pragma_table_info(t.name, t.schema) c
            where t.schema = ? and c.pk > 0
            order by t.name, c.pk""";

    /** A key that names no columns points to the primary key. */
    private static final String FOREIGN_KEYS = """
            select t.name as fktable_name, f.id as fk_id, null as fk_name, f."from" as fkcolumn_name,
                t.schema as pktable_schem, f."table" as pktable_name,
                coalesce(f."to", (select k.name from pragma_table_info(f."table", t.schema) k where k.pk = f.seq + 1))
                    as pkcolumn_name,
                case f.on_delete when 'CASCADE' then 0 when 'RESTRICT' then 1 when 'SET NULL' then 2
                    when 'SET DEFAULT' then 4 else 3 end as delete_rule,
                case f.on_update when 'CASCADE' then 0 when 'RESTRICT' then 1 when 'SET NULL' then 2
                    when 'SET DEFAULT' then 4 else 3 end as update_rule
            from pragma_table_list t cross join pragma_foreign_key_list(t.name, t.schema) f
            where t.schema = ?
            order by t.name, f.id desc, f.seq""";

    private static final String INDEXES = """
            select t.name as table_name, i.name as index_id, case i.origin when 'c' then i.name end as index_name,
                case when i."unique" then 'YES' else 'NO' end as is_unique,
                case i.origin when 'u' then 'YES' else 'NO' end as is_constraint, c.name as column_name,
                case c.cid when -2 then '(expression)' end as expression,
                case when i.partial then 'YES' else 'NO' end as is_partial
            from pragma_table_list t cross join pragma_index_list(t.name, t.schema) i
                cross join pragma_index_xinfo(i.name, t.schema) c
            where t.schema = ? and i.origin <> 'pk' and c.key
            order by t.name, i.seq desc, c.seqno""";

    /** The checks are told by nothing but the statement that made the table, and those of other files by nothing at all. */
    private static final String CHECKS = """
            select name as table_name, sql as create_table from sqlite_schema where type = 'table' and ? = 'main'
            union all
            select name, sql from sqlite_temp_schema where type = 'table' and ? = 'temp'
            order by 1""";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("decimal", "numeric"),
            Map.entry("double", "real"),
            Map.entry("double precision", "real"),
            Map.entry("float", "real"),
            Map.entry("character varying", "varchar"));

    private SqliteCatalogue() {}

    /** Null where there is nothing of the kind. */
    static @Nullable String query(CataloguePart part) {
        return switch (part) {
            case TABLES -> TABLES;
            case COLUMNS -> COLUMNS;
            case PRIMARY_KEYS -> PRIMARY_KEYS;
            case FOREIGN_KEYS -> FOREIGN_KEYS;
            case INDEXES -> INDEXES;
            case CHECKS -> CHECKS;
        };
    }

    /** A type by its usual name; that of a computed column says so. */
    static TypeText plain(TypeText type) {
        return new TypeText(type.name().replace(" generated always", ""), type.measures()).renamed(NAMES);
    }
}
