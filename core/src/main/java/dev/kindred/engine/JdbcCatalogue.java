package dev.kindred.engine;

import dev.kindred.dialect.CataloguePart;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What any JDBC driver knows of the tables of a schema, in the words of {@link CataloguePart}: keys and indexes are asked for table by
 * table, and nothing is known of checks and sequences. For one thread.
 */
final class JdbcCatalogue {

    private static final Set<Integer> WITH_LENGTH =
            Set.of(Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR, Types.BINARY, Types.VARBINARY);

    /** What drivers make of a truth when asked for a text. */
    private static final Set<String> TRUE = Set.of("1", "true", "t", "yes", "y");

    private final DatabaseMetaData jdbc;
    private final @Nullable String catalog;
    private final @Nullable String schema;

    /** Some databases call a schema a catalogue. */
    JdbcCatalogue(Connection connection, String name) throws SQLException {
        this.jdbc = connection.getMetaData();
        boolean hasSchemas = jdbc.supportsSchemasInDataManipulation();
        boolean hasCatalogs = !hasSchemas && jdbc.supportsCatalogsInDataManipulation();
        this.schema = hasSchemas ? name : null;
        this.catalog = hasCatalogs ? name : null;
    }

    List<CatalogueRow> rows(CataloguePart part) throws SQLException {
        return switch (part) {
            case TABLES -> tables();
            case COLUMNS -> columns();
            case PRIMARY_KEYS -> ofEachTable(this::primaryKey);
            case FOREIGN_KEYS -> ofEachTable(this::foreignKeys);
            case INDEXES -> ofEachTable(this::indexes);
            case CHECKS -> List.of();
        };
    }

    private interface Question {
        List<CatalogueRow> ask(String table) throws SQLException;
    }

    private List<CatalogueRow> ofEachTable(Question question) throws SQLException {
        List<CatalogueRow> rows = new ArrayList<>();
        for (CatalogueRow table : tables()) {
            rows.addAll(question.ask(table.text("table_name")));
        }
        return rows;
    }

    private static List<CatalogueRow> all(ResultSet result) throws SQLException {
        try (result) {
            return CatalogueRow.all(result);
        }
    }

    // A name is a pattern here, so it may find more than was asked for.
    private boolean isOwn(CatalogueRow row) {
        return schema == null || schema.equals(row.textOrNull("table_schem"));
    }

    private List<CatalogueRow> tables() throws SQLException {
        List<CatalogueRow> tables = new ArrayList<>();
        for (CatalogueRow row : all(jdbc.getTables(catalog, schema, "%", null))) {
            String type = row.textOrEmpty("table_type").toUpperCase(Locale.ROOT);
            boolean isView = type.contains("VIEW");
            if (isOwn(row) && !type.contains("SYSTEM") && (isView || type.contains("TABLE"))) {
                tables.add(row.with("table_type", isView ? "VIEW" : "TABLE"));
            }
        }
        return tables;
    }

    private List<CatalogueRow> columns() throws SQLException {
        List<CatalogueRow> columns = new ArrayList<>();
        for (CatalogueRow row : all(jdbc.getColumns(catalog, schema, "%", "%"))) {
            if (isOwn(row)) {
                columns.add(row.with("type_name", typeName(row)));
            }
        }
        return columns;
    }

    private static String typeName(CatalogueRow row) {
        String name = row.text("type_name");
        int type = row.number("data_type");
        if (name.contains("(")) {
            return name;
        }
        if (type == Types.DECIMAL || type == Types.NUMERIC) {
            return name + "(" + row.number("column_size") + ", " + row.number("decimal_digits") + ")";
        }
        return WITH_LENGTH.contains(type) ? name + "(" + row.number("column_size") + ")" : name;
    }

    private List<CatalogueRow> primaryKey(String table) throws SQLException {
        List<CatalogueRow> rows = all(jdbc.getPrimaryKeys(catalog, schema, table));
        rows.sort(Comparator.comparingInt(row -> row.number("key_seq")));
        return rows;
    }

    /** A key that has no name is told from the next by the number of its column. */
    private List<CatalogueRow> foreignKeys(String table) throws SQLException {
        List<CatalogueRow> rows = new ArrayList<>();
        int key = 0;
        for (CatalogueRow row : all(jdbc.getImportedKeys(catalog, schema, table))) {
            key += row.number("key_seq") == 1 ? 1 : 0;
            String name = row.textOrEmpty("fk_name");
            String target = row.textOrNull(schema == null ? "pktable_cat" : "pktable_schem");
            rows.add(row.with("fk_id", name.isEmpty() ? "" + key : name).with("pktable_schem", target));
        }
        return rows;
    }

    /** That of the primary key is the first that is unique and has its columns. */
    private List<CatalogueRow> indexes(String table) throws SQLException {
        Set<String> primaryKey = names(primaryKey(table));
        Map<String, List<CatalogueRow>> indexes = new LinkedHashMap<>();
        for (CatalogueRow row : all(jdbc.getIndexInfo(catalog, schema, table, false, true))) {
            String name = row.textOrNull("index_name");
            if (name != null) {
                indexes.computeIfAbsent(name, one -> new ArrayList<>()).add(index(row, name));
            }
        }
        indexes.values().stream()
                .filter(rows -> rows.get(0).says("is_unique") && names(rows).equals(primaryKey))
                .findFirst()
                .ifPresent(List::clear);
        return indexes.values().stream().flatMap(List::stream).toList();
    }

    private static Set<String> names(List<CatalogueRow> rows) {
        return rows.stream().map(row -> row.textOrEmpty("column_name")).collect(Collectors.toSet());
    }

    private static CatalogueRow index(CatalogueRow row, String name) {
        boolean isUnique = !TRUE.contains(row.textOrEmpty("non_unique").toLowerCase(Locale.ROOT));
        return row.with("index_id", name)
                .with("is_unique", isUnique ? "YES" : "NO")
                .with("is_constraint", isUnique ? "YES" : "NO")
                .with("is_partial", row.textOrEmpty("filter_condition").isEmpty() ? "NO" : "YES")
                .with("expression", row.textOrNull("column_name") == null ? "(expression)" : null);
    }
}
