package dev.kindred.engine;

import dev.kindred.dialect.CompiledSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The prepared statements of one connection to a database, kept from one use to the next; those not used for longest are closed to
 * make room. One that is in use is not here, so that a second use in between prepares its own. For one thread at a time.
 */
final class KeptStatements {

    private static final int MOST = 256;

    private final Connection connection;
    private final AtomicInteger schemaChanges;
    private int seenChanges;
    private final Map<Key, PreparedStatement> free = new LinkedHashMap<>(16, 0.75f, true);

    /** A statement is prepared in another way when the driver is asked for generated keys, for each choice of them. */
    private record Key(String text, boolean answersKeys, List<String> keys) {

        static Key of(CompiledSql sql, boolean answersKeys) {
            return new Key(sql.text(), answersKeys, answersKeys ? sql.keyColumns() : List.of());
        }
    }

    /**
     * None yet.
     *
     * @param schemaChanges how often tables were created, changed or dropped, on any connection of the pool
     */
    KeptStatements(Connection connection, AtomicInteger schemaChanges) {
        this.connection = connection;
        this.schemaChanges = schemaChanges;
        this.seenChanges = schemaChanges.get();
    }

    /** Tables are not what they were: no statement prepared before is used again, on any connection. */
    void schemaChanged() {
        schemaChanges.incrementAndGet();
    }

    /** A statement ready to be bound, made if none is here. */
    PreparedStatement take(CompiledSql sql, boolean answersKeys) throws SQLException {
        if (seenChanges != schemaChanges.get()) {
            closeAll();
        }
        PreparedStatement kept = free.remove(Key.of(sql, answersKeys));
        return kept == null ? prepare(connection, sql, answersKeys) : kept;
    }

    private void closeAll() throws SQLException {
        seenChanges = schemaChanges.get();
        for (PreparedStatement unused : free.values()) {
            unused.close();
        }
        free.clear();
    }

    /** Keeps a statement that has done its work without an error. */
    void giveBack(CompiledSql sql, boolean answersKeys, PreparedStatement statement) throws SQLException {
        statement.clearParameters(); // which may be large
        @Nullable PreparedStatement other = free.put(Key.of(sql, answersKeys), statement);
        if (other != null) {
            other.close();
        }
        if (free.size() > MOST) {
            Key eldest = free.keySet().iterator().next();
            PreparedStatement unused = free.remove(eldest);
            if (unused != null) {
                unused.close();
            }
        }
    }

    /** Whether its connection is closed, and all statements with it. */
    boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    static PreparedStatement prepare(Connection connection, CompiledSql sql, boolean answersKeys) throws SQLException {
        return answersKeys
                ? connection.prepareStatement(sql.text(), sql.keyColumns().toArray(String[]::new))
                : connection.prepareStatement(sql.text());
    }
}
