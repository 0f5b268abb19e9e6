package dev.kindred.engine;

import dev.kindred.dialect.CataloguePart;
import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.SequenceRules;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Asks a database for its tables, by the dialect's queries, and by what JDBC knows where it has none. For one thread. */
final class Catalogue {

    private final JdbcConnection connection;
    private final Dialect dialect;

    Catalogue(JdbcConnection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** All tables and views. */
    List<CatalogueEntry> entries() {
        return connection.catalogue(dialect.traits().tablesQuery());
    }

    /** All sequences; none where there are no such things. */
    List<CatalogueEntry> sequences() {
        SequenceRules rules = dialect.traits().sequences();
        return rules == null ? List.of() : connection.catalogue(rules.query());
    }

    /** The rows that tell this part of all tables of a schema. */
    List<CatalogueRow> rows(CataloguePart part, String schema) {
        String sql = dialect.catalogueQuery(part);
        String attempt = "read the " + part.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of " + schema;
        return connection.ask(
                attempt, jdbc -> sql == null ? new JdbcCatalogue(jdbc, schema).rows(part) : query(jdbc, sql, schema));
    }

    private static List<CatalogueRow> query(Connection jdbc, String sql, String schema) throws SQLException {
        try (PreparedStatement statement = jdbc.prepareStatement(sql)) {
            long places = sql.chars().filter(c -> c == '?').count();
            for (int i = 1; i <= places; i++) {
                statement.setString(i, schema);
            }
            try (ResultSet result = statement.executeQuery()) {
                return CatalogueRow.all(result);
            }
        }
    }
}
