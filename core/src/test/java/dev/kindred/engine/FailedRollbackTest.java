package dev.kindred.engine;

import static dev.kindred.sql.Library.ADD_AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DatabaseException;
import dev.kindred.sql.Library;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** To switch autocommit on commits, so it must not follow a rollback that did not come about. */
class FailedRollbackTest {

    private final JdbcDataSource h2 = new JdbcDataSource();
    private final List<String> calls = new ArrayList<>();

    private Object failing(Connection connection) {
        return Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    if (method.getName().equals("rollback")) {
                        throw new SQLException("no rollback today", "XX000");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private DataSource failing() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> failing(h2.getConnection()));
    }

    @Test
    void leavesTheConnectionAsItIs() {
        h2.setURL("jdbc:h2:mem:rollback;DB_CLOSE_DELAY=-1");
        Engine.of(h2).createAll(Library.metaData());
        try (SqlConnection connection = Engine.of(failing()).connect()) {
            connection.insert(ADD_AUTHOR, "Jane");
            calls.clear();

            assertThatThrownBy(connection::rollback)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("no rollback today");
        }

        assertThat(calls).contains("rollback", "close").doesNotContain("setAutoCommit");
    }
}
