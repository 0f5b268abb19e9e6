package dev.kindred.dialect;

import java.util.List;
import java.util.Map;

/** What PostgreSQL tells of its tables. Pure functions. */
final class PostgresqlCatalogue {

    private static final String TABLES = """
            select c.relname as table_name, case when c.relkind in ('v', 'm') then 'VIEW' else 'TABLE' end as table_type,
                obj_description(c.oid, 'pg_class') as remarks
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f')
            order by c.relname""";

    /** A column that takes its default from a sequence of its own is one that is numbered, as it was before identities. */
    private static final String COLUMNS = """
            select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, a.atttypmod) as type_name,
                case when a.attnotnull then 'NO' else 'YES' end as is_nullable,
                pg_get_expr(d.adbin, d.adrelid) as column_def,
                case when a.attidentity <> '' or exists (
                    select 1 from pg_depend p where p.classid = 'pg_class'::regclass and p.refobjid = c.oid
                    and p.refobjsubid = a.attnum and p.deptype = 'a' and p.refclassid = 'pg_class'::regclass
                    and exists (select 1 from pg_sequence s where s.seqrelid = p.objid)) then 'YES' else 'NO' end
                    as is_autoincrement,
                case when a.attgenerated <> '' then 'YES' else 'NO' end as is_generatedcolumn,
                col_description(c.oid, a.attnum) as remarks
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f')
            order by c.relname, a.attnum""";

    private static final String PRIMARY_KEYS = """
            select c.relname as table_name, k.conname as pk_name, a.attname as column_name
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                cross join lateral unnest(k.conkey) with ordinality as u(attnum, place)
                join pg_attribute a on a.attrelid = c.oid and a.attnum = u.attnum
            where n.nspname = ? and k.contype = 'p'
            order by c.relname, u.place""";

    private static final String FOREIGN_KEYS = """
            select c.relname as fktable_name, k.conname as fk_id, k.conname as fk_name, a.attname as fkcolumn_name,
                tn.nspname as pktable_schem, t.relname as pktable_name, b.attname as pkcolumn_name,
                case k.confdeltype when 'c' then 0 when 'r' then 1 when 'n' then 2 when 'd' then 4 else 3 end as delete_rule,
                case k.confupdtype when 'c' then 0 when 'r' then 1 when 'n' then 2 when 'd' then 4 else 3 end as update_rule
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                cross join lateral unnest(k.conkey, k.confkey) with ordinality as u(attnum, target, place)
                join pg_attribute a on a.attrelid = c.oid and a.attnum = u.attnum
                join pg_attribute b on b.attrelid = t.oid and b.attnum = u.target
            where n.nspname = ? and k.contype = 'f'
            order by c.relname, k.conname, u.place""";

    private static final String INDEXES = """
            select c.relname as table_name, x.relname as index_id, x.relname as index_name,
                case when i.indisunique then 'YES' else 'NO' end as is_unique,
                case when exists (select 1 from pg_constraint k where k.conindid = x.oid and k.contype = 'u')
                    then 'YES' else 'NO' end as is_constraint,
                a.attname as column_name,
                case when a.attname is null then pg_get_indexdef(x.oid, p.place, true) end as expression,
                case when i.indpred is null then 'NO' else 'YES' end as is_partial
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class x on x.oid = i.indexrelid
                cross join lateral generate_series(1, i.indnkeyatts::integer) as p(place)
                left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[p.place - 1] and a.attnum <> 0
            where n.nspname = ? and not i.indisprimary and not i.indisexclusion
            order by c.relname, x.relname, p.place""";

    private static final String CHECKS = """
            select c.relname as table_name, k.conname as check_name, pg_get_expr(k.conbin, k.conrelid) as check_clause
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and k.contype = 'c'
            order by c.relname, k.conname""";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("decimal", "numeric"),
            Map.entry("character varying", "varchar"),
            Map.entry("character", "char"),
            Map.entry("bpchar", "char"),
            Map.entry("time without time zone", "time"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"));

    private PostgresqlCatalogue() {}

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

    /** A type by its short name. */
    static TypeText plain(TypeText type) {
        TypeText plain = type.renamed(NAMES);
        boolean isWhole = plain.name().equals("numeric") && plain.measures().size() == 1;
        return isWhole ? plain.measured(List.of(plain.measure(0), 0)) : plain;
    }
}
