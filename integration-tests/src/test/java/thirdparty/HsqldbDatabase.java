package thirdparty;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Databases of HSQLDB in memory. */
final class HsqldbDatabase {

    private HsqldbDatabase() {}

    /** A new one, in which blanks at the end of a text count, a limit of 0 is one, and NULL is the smallest value of an order. */
    static Engine open() {
        String url = "jdbc:hsqldb:mem:" + UUID.randomUUID();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set database collation SQL_TEXT NO PAD");
            statement.execute("set database sql syntax pgs true");
            statement.execute("set database sql nulls order false");
            statement.execute("set database transaction control mvcc");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Engine.create(url, EngineOptions.defaults().withDialect(new HsqldbDialect()));
    }
}
