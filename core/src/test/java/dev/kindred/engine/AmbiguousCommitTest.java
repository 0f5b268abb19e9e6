package dev.kindred.engine;

import static dev.kindred.sql.Library.ADD_AUTHOR;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.UnclearCommitException;
import dev.kindred.sql.Library;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A database of several machines may not know itself whether a transaction was kept, and says so by SQLState 40003. */
class AmbiguousCommitTest {

    private final JdbcDataSource h2 = new JdbcDataSource();

    private static Object ambiguous(Connection connection) {
        return Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        throw new SQLException("result is ambiguous", "40003");
                    }
                    return answer(() -> method.invoke(connection, arguments));
                });
    }

    private DataSource ambiguous() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> ambiguous(h2.getConnection()));
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Object answer(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void isNeitherASuccessNorAFailure() throws SQLException {
        h2.setURL("jdbc:h2:mem:ambiguous");
        try (Connection open = h2.getConnection()) {
            assertThat(open.isValid(1)).isTrue(); // the database lives as long as this
            Engine.of(h2).createAll(Library.metaData());
            try (SqlConnection connection = Engine.of(ambiguous()).connect()) {
                connection.insert(ADD_AUTHOR, "Jane");

                assertThatThrownBy(connection::commit)
                        .isInstanceOf(UnclearCommitException.class)
                        .hasMessageContaining("it is not known whether the database has kept the transaction");
            }
        }
    }

    @Test
    void isOfNoConsequenceWhereNothingWasWritten() throws SQLException {
        h2.setURL("jdbc:h2:mem:unambiguous");
        try (Connection open = h2.getConnection()) {
            assertThat(open.isValid(1)).isTrue();
            Engine.of(h2).createAll(Library.metaData());
            try (SqlConnection connection = Engine.of(ambiguous()).connect()) {
                connection.list(select(count()).from(AUTHORS));

                assertThatThrownBy(connection::commit).isNotInstanceOf(UnclearCommitException.class);
            }
        }
    }
}
