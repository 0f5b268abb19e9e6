package dev.kindred.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dialect.CataloguePart;
import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Dialects;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What JDBC knows by itself is what the dialects' queries tell. */
class JdbcCatalogueTest {

    private static final List<String> TABLES = List.of(
            "create table shelves (room integer not null, place varchar(10) not null, primary key (place, room))",
            "create table books (id bigint not null primary key, p varchar(10), r integer, price decimal(10, 2) not null,"
                    + " foreign key (p, r) references shelves (place, room) on delete cascade, unique (r, id))",
            "create index by_price on books (price, p)",
            "create view cheap as select id from books");

    @ParameterizedTest
    @CsvSource({"jdbc:sqlite::memory:, main", "jdbc:h2:mem:, PUBLIC"})
    void tellsTheSame(String url, String schema) throws SQLException {
        Dialect dialect = Dialects.ofUrl(url);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }

            JdbcCatalogue jdbc = new JdbcCatalogue(connection, schema);

            isSame(jdbc, connection, dialect, schema, CataloguePart.TABLES, "table_name", "table_type");
            isSame(jdbc, connection, dialect, schema, CataloguePart.PRIMARY_KEYS, "table_name", "column_name");
            isSame(
                    jdbc,
                    connection,
                    dialect,
                    schema,
                    CataloguePart.COLUMNS,
                    "table_name",
                    "column_name",
                    "is_nullable");
            isSame(
                    jdbc,
                    connection,
                    dialect,
                    schema,
                    CataloguePart.FOREIGN_KEYS,
                    "fktable_name",
                    "fkcolumn_name",
                    "pktable_name",
                    "pkcolumn_name",
                    "delete_rule",
                    "update_rule");
            isSame(
                    jdbc,
                    connection,
                    dialect,
                    schema,
                    CataloguePart.INDEXES,
                    "table_name",
                    "column_name",
                    "is_unique",
                    "is_partial");
        }
    }

    private static void isSame(
            JdbcCatalogue jdbc,
            Connection connection,
            Dialect dialect,
            String schema,
            CataloguePart part,
            String... columns)
            throws SQLException {
        String sql = String.valueOf(dialect.catalogueQuery(part));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet result = statement.executeQuery()) {
                assertThat(texts(jdbc.rows(part), columns))
                        .as(part.toString())
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(texts(CatalogueRow.all(result), columns));
            }
        }
    }

    private static List<List<String>> texts(List<CatalogueRow> rows, String... columns) {
        return rows.stream()
                .filter(row -> !row.textOrEmpty("table_name").equals("sqlite_schema"))
                .map(row -> Stream.of(columns).map(row::textOrEmpty).toList())
                .toList();
    }
}
