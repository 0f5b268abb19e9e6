package dev.kindred.it.random;

import dev.kindred.it.random.Pairing.Pair;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the rows of all tables with the plain model, on a connection of its own. For one thread at a time. */
final class Rows implements AutoCloseable {

    private final Database database;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Rows(Database database) {
        this.database = database;
        try {
            this.connection = DriverManager.getConnection(database.url());
            if (seesUncommitted()) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it sees what another connection has flushed and not committed. */
    boolean seesUncommitted() {
        return database.is(Databases.H2);
    }

    /** Empties all tables. */
    void clear() {
        for (Link link : Link.values()) {
            if (link.isInCircle()) {
                link.columns().forEach(column -> update("update " + link.child.table + " set " + column + " = null"));
            }
        }
        for (Pairing pairing : Pairing.values()) {
            update("delete from " + pairing.table);
        }
        List<Kind> childrenFirst = new ArrayList<>(List.of(Kind.values()));
        Collections.reverse(childrenFirst);
        childrenFirst.forEach(kind -> update("delete from " + kind.table));
    }

    private void update(String sql) {
        try {
            statement(sql).executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    /** Compares all rows; the versions of a model that cannot count them are taken over. */
    void compare(Kin kin, World world, boolean isCommitted) {
        Map<String, Integer> versions = new HashMap<>();
        for (String row : select("select id, version from random_teams")) {
            versions.put(row.substring(0, row.indexOf(',')), Integer.valueOf(row.substring(row.indexOf(' ') + 1)));
        }
        world.nodes.values().stream()
                .filter(node -> node.kind.isVersioned() && node.stage == Node.Stage.PERSISTENT)
                .toList()
                .forEach(node -> adoptVersion(kin, versions, world, node, isCommitted));
        for (Kind kind : kin.kinds()) {
            List<String> expected = new ArrayList<>();
            for (Node node : world.nodes.values()) {
                if (node.kind == kind && node.stage == Node.Stage.PERSISTENT) {
                    expected.add(row(kin, world, node));
                }
            }
            same(kind.table, expected, select("select " + columns(kind) + " from " + kind.table));
        }
        for (Pairing pairing : Pairing.values()) {
            if (!kin.kinds().contains(pairing.near) || !kin.kinds().contains(pairing.far)) {
                continue;
            }
            List<String> expected = new ArrayList<>();
            for (Pair pair : world.joined(pairing)) {
                if (world.node(pair.near()).stage == Node.Stage.PERSISTENT
                        && world.node(pair.far()).stage == Node.Stage.PERSISTENT) {
                    expected.add(kin.key(pair.near()) + ", " + kin.key(pair.far()));
                }
            }
            same(
                    pairing.table,
                    expected,
                    select("select " + pairing.nearColumn + ", " + pairing.farColumn + " from " + pairing.table));
        }
    }

    private void adoptVersion(Kin kin, Map<String, Integer> versions, World world, Node node, boolean isCommitted) {
        int version = versions.getOrDefault(String.valueOf(kin.key(node.number)), 0);
        if (version > node.version && (world.autoflush || version <= node.version + node.raises)) {
            world.adoptVersion(node.number, version, isCommitted);
        }
        node.raises = 0;
    }

    private static String columns(Kind kind) {
        List<String> columns = new ArrayList<>();
        if (kind.isNumbered()) {
            columns.add("id");
        }
        columns.addAll(kind.attributes);
        Link.ofChild(kind).forEach(link -> columns.addAll(link.columns()));
        if (kind.isVersioned()) {
            columns.add("version");
        }
        if (kind == Kind.STEP) {
            // Outside a list a place means nothing.
            columns.add("case when team_id is null then null else place end");
        }
        return String.join(", ", columns);
    }

    private static String row(Kin kin, World world, Node node) {
        List<String> values = new ArrayList<>();
        if (node.kind.isNumbered()) {
            values.add(String.valueOf(kin.key(node.number)));
        }
        node.kind.attributes.forEach(attribute -> values.add(node.values.get(attribute)));
        for (Link link : Link.ofChild(node.kind)) {
            int parent = node.parent(link);
            if (parent == 0 || kin.key(parent) == null) {
                link.keys.forEach(key -> values.add("null"));
            } else if (link.parent == Kind.REGION) {
                values.add(world.node(parent).values.get("code"));
            } else {
                kin.keys(parent).forEach(key -> values.add(String.valueOf(key)));
            }
        }
        if (node.kind.isVersioned()) {
            values.add(String.valueOf(node.version));
        }
        if (node.kind == Kind.STEP) {
            values.add(FlushRules.place(world, node));
        }
        return String.join(", ", values);
    }

    private List<String> select(String sql) {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement(sql).executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join(", ", values));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static void same(String table, List<String> expected, List<String> found) {
        Collections.sort(expected);
        Collections.sort(found);
        if (!expected.equals(found)) {
            throw new Difference("table " + table + " has " + found + ", not " + expected);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
