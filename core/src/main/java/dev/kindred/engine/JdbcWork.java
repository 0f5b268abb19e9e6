package dev.kindred.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Work with JDBC itself, on a connection that is lent for it.
 *
 * @param <R> what it answers
 */
@FunctionalInterface
public interface JdbcWork<R extends @Nullable Object> {

    /**
     * Does the work. The connection stays in its transaction: whoever lent it commits, rolls back and closes it.
     *
     * @throws SQLException what JDBC throws; the caller gets it as a {@link dev.kindred.exception.DatabaseException}
     */
    R apply(Connection connection) throws SQLException;
}
