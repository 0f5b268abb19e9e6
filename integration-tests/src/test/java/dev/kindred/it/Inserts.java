package dev.kindred.it;

import dev.kindred.dialect.Feature;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How databases spell inserts whose keys they give. */
public final class Inserts {

    private Inserts() {}

    /** An insert whose keys the database gives, one for each list of parameters, as this database spells it. */
    public static String numbered(Database db, String insert) {
        if (!db.engine().dialect().has(Feature.RETURNING)) {
            return insert;
        }
        int parameters = insert.indexOf(" -- ");
        String sql = parameters < 0 ? insert : insert.substring(0, parameters);
        String rows = insert.substring(sql.length());
        return numbered(db, sql, rows.split("], \\[", -1).length) + rows;
    }

    /** An insert of so many rows; its text has the values of one. */
    public static String numbered(Database db, String insert, int rows) {
        if (!db.engine().dialect().has(Feature.RETURNING)) {
            return insert;
        }
        String row = insert.substring(insert.lastIndexOf('('));
        if (rows == 1 || !db.is(Databases.POSTGRESQL)) {
            return insert + (", " + row).repeat(rows - 1) + " returning id";
        }
        String head = insert.substring(0, insert.lastIndexOf(" values "));
        String table = head.substring("insert into ".length(), head.indexOf(" ("));
        String[] columns =
                head.substring(head.indexOf('(') + 1, head.lastIndexOf(')')).split(", ", -1);
        Map<String, String> types = types(db, table);
        return head
                + IntStream.range(0, columns.length)
                        .mapToObj(i -> "cast(r.c" + (i + 1) + " as " + types.get(columns[i]) + ")")
                        .collect(Collectors.joining(", ", " select ", ""))
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> row.substring(0, row.length() - 1) + ", " + i + ")")
                        .collect(Collectors.joining(", ", " from (values ", ") as r("))
                + Stream.concat(IntStream.rangeClosed(1, columns.length).mapToObj(i -> "c" + i), Stream.of("n"))
                        .collect(Collectors.joining(", ", "", ") order by r.n returning id"));
    }

    /** A text with quoted names, quoted as this database does. */
    public static String quoted(Database db, String sql) {
        return db.is(Databases.MARIADB) ? sql.replace('"', '`') : sql;
    }

    /** How an IN with so many values is spelt, for up to four. */
    public static String in(Database db, int values) {
        boolean hasArrays = db.is(Databases.H2) || db.is(Databases.POSTGRESQL);
        return hasArrays ? "= any(?)" : "in (?" + ", ?".repeat(values - 1) + ")";
    }

    /** What the database itself says of the columns' types. */
    private static Map<String, String> types(Database db, String table) {
        String sql = "select quote_ident(attname), format_type(atttypid, atttypmod) from pg_attribute"
                + " where attrelid = cast(? as regclass)";
        try (Connection connection = DriverManager.getConnection(db.url());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            ResultSet rows = statement.executeQuery();
            Map<String, String> types = new HashMap<>();
            while (rows.next()) {
                String type = Objects.requireNonNull(rows.getString(2));
                types.put(rows.getString(1), type.replaceAll("character varying(\\(\\d+\\))?", "varchar"));
            }
            return types;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
