package dev.kindred.engine;

import dev.kindred.dialect.CataloguePart;
import dev.kindred.dialect.CheckTexts;
import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.TypeText;
import dev.kindred.schema.ReflectedCheck;
import dev.kindred.schema.ReflectedColumn;
import dev.kindred.schema.ReflectedForeignKey;
import dev.kindred.schema.ReflectedIndex;
import dev.kindred.schema.ReflectedKey;
import dev.kindred.schema.ReflectedTable;
import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads all tables of a schema, with one question for each part of them. For one thread. */
final class CatalogueReader {

    private static final Set<JDBCType> WITH_LENGTH =
            Set.of(JDBCType.CHAR, JDBCType.VARCHAR, JDBCType.BINARY, JDBCType.VARBINARY);

    private final Catalogue catalogue;
    private final Dialect dialect;
    private final String schema;

    CatalogueReader(Catalogue catalogue, Dialect dialect, String schema) {
        this.catalogue = catalogue;
        this.dialect = dialect;
        this.schema = schema;
    }

    /** The tables and views of the schema, by their names. */
    Map<String, ReflectedTable> tables() {
        Map<String, List<CatalogueRow>> columns = byTable(CataloguePart.COLUMNS, "table_name");
        Map<String, List<CatalogueRow>> primaryKeys = byTable(CataloguePart.PRIMARY_KEYS, "table_name");
        Map<String, List<CatalogueRow>> foreignKeys = byTable(CataloguePart.FOREIGN_KEYS, "fktable_name");
        Map<String, List<CatalogueRow>> indexes = byTable(CataloguePart.INDEXES, "table_name");
        Map<String, List<CatalogueRow>> checks = byTable(CataloguePart.CHECKS, "table_name");
        Map<String, ReflectedTable> tables = new LinkedHashMap<>();
        for (CatalogueRow row : catalogue.rows(CataloguePart.TABLES, schema)) {
            String name = row.text("table_name");
            tables.put(
                    name,
                    new ReflectedTable(
                            schema,
                            name,
                            row.text("table_type").equals("VIEW"),
                            rows(columns, name).stream().map(this::column).toList(),
                            primaryKey(rows(primaryKeys, name)),
                            foreignKeys(rows(foreignKeys, name)),
                            indexes(rows(indexes, name)),
                            checks(rows(checks, name)),
                            row.textOrEmpty("remarks")));
        }
        return tables;
    }

    private Map<String, List<CatalogueRow>> byTable(CataloguePart part, String column) {
        return grouped(catalogue.rows(part, schema), column);
    }

    private static Map<String, List<CatalogueRow>> grouped(List<CatalogueRow> rows, String column) {
        Map<String, List<CatalogueRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.text(column), name -> new ArrayList<>())
                .add(row));
        return groups;
    }

    private static List<CatalogueRow> rows(Map<String, List<CatalogueRow>> tables, String name) {
        return tables.getOrDefault(name, List.of());
    }

    private static List<String> texts(List<CatalogueRow> rows, String column) {
        return rows.stream().map(row -> row.text(column)).toList();
    }

    private ReflectedColumn column(CatalogueRow row) {
        String spelling = row.text("type_name");
        TypeText type = dialect.plainType(TypeText.of(spelling));
        boolean hasLength = WITH_LENGTH.contains(type.jdbcType());
        boolean isComputed = row.says("is_generatedcolumn");
        boolean isGenerated = row.says("is_autoincrement");
        String text = row.textOrNull("column_def");
        boolean hasDefault = text != null && !text.equalsIgnoreCase("null") && !isComputed && !isGenerated;
        return new ReflectedColumn(
                row.text("column_name"),
                spelling,
                type.jdbcType(),
                hasLength ? type.measure(0) : 0,
                hasLength ? 0 : type.measure(0),
                type.measure(1),
                row.says("is_nullable"),
                hasDefault ? text : null,
                isGenerated,
                isComputed ? Objects.requireNonNullElse(text, "") : null,
                row.textOrEmpty("remarks"));
    }

    private static @Nullable ReflectedKey primaryKey(List<CatalogueRow> rows) {
        return rows.isEmpty() ? null : new ReflectedKey(rows.get(0).textOrEmpty("pk_name"), texts(rows, "column_name"));
    }

    private List<ReflectedForeignKey> foreignKeys(List<CatalogueRow> rows) {
        List<ReflectedForeignKey> keys = new ArrayList<>();
        for (List<CatalogueRow> key : grouped(rows, "fk_id").values()) {
            CatalogueRow first = key.get(0);
            keys.add(new ReflectedForeignKey(
                    first.textOrEmpty("fk_name"),
                    texts(key, "fkcolumn_name"),
                    Objects.requireNonNullElse(first.textOrNull("pktable_schem"), schema),
                    first.text("pktable_name"),
                    key.stream().map(row -> row.textOrEmpty("pkcolumn_name")).toList(),
                    rule(first.number("delete_rule")),
                    rule(first.number("update_rule"))));
        }
        return keys;
    }

    private static String rule(int number) {
        return switch (number) {
            case 0 -> "cascade";
            case 1 -> "restrict";
            case 2 -> "set null";
            case 4 -> "set default";
            default -> "no action";
        };
    }

    private static List<ReflectedIndex> indexes(List<CatalogueRow> rows) {
        List<ReflectedIndex> indexes = new ArrayList<>();
        for (List<CatalogueRow> index : grouped(rows, "index_id").values()) {
            CatalogueRow first = index.get(0);
            indexes.add(new ReflectedIndex(
                    first.textOrEmpty("index_name"),
                    index.stream().map(CatalogueReader::part).toList(),
                    first.says("is_unique"),
                    first.says("is_constraint"),
                    index.stream().anyMatch(row -> row.textOrNull("column_name") == null),
                    first.says("is_partial")));
        }
        return indexes;
    }

    private static String part(CatalogueRow row) {
        String column = row.textOrNull("column_name");
        return column == null ? row.textOrEmpty("expression") : column;
    }

    private static List<ReflectedCheck> checks(List<CatalogueRow> rows) {
        List<ReflectedCheck> checks = new ArrayList<>();
        for (CatalogueRow row : rows) {
            String statement = row.textOrNull("create_table");
            if (statement == null) {
                checks.add(new ReflectedCheck(row.textOrEmpty("check_name"), row.textOrEmpty("check_clause")));
            } else {
                checks.addAll(CheckTexts.of(statement));
            }
        }
        return checks;
    }
}
