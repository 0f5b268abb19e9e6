package dev.kindred.engine;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of what a database tells of its tables. Immutable. */
final class CatalogueRow {

    private final Map<String, @Nullable String> texts;

    /** A row of these texts by their columns, in lower case. */
    CatalogueRow(Map<String, @Nullable String> texts) {
        this.texts = texts;
    }

    /** All rows of a result. */
    static List<CatalogueRow> all(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<CatalogueRow> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, @Nullable String> texts = new HashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                texts.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), result.getString(i));
            }
            rows.add(new CatalogueRow(texts));
        }
        return rows;
    }

    /** The row with one more text, or another. */
    CatalogueRow with(String column, @Nullable String text) {
        Map<String, @Nullable String> more = new HashMap<>(texts);
        more.put(column, text);
        return new CatalogueRow(more);
    }

    /** The text, which is not NULL. */
    String text(String column) {
        return Objects.requireNonNull(texts.get(column), column);
    }

    /** The text, empty for NULL. */
    String textOrEmpty(String column) {
        String text = texts.get(column);
        return text == null ? "" : text;
    }

    @Nullable
    String textOrNull(String column) {
        return texts.get(column);
    }

    int number(String column) {
        String text = texts.get(column);
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** Whether it says YES. */
    boolean says(String column) {
        return "YES".equals(texts.get(column));
    }
}
