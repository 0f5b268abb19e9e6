package dev.kindred.engine;

import dev.kindred.dialect.CompiledSql;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.type.RowSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a select, which come as they are asked for. It closes itself at the last row, and is to be closed before its transaction
 * ends. Listeners are told of it once, when it is closed, with the time spent in it. For one thread at a time.
 */
public final class RowCursor implements AutoCloseable {

    private final CompiledSql sql;
    private final List<@Nullable Object[]> values;
    private final PreparedStatement statement;
    private final ResultSet result;
    private final RowSource row;
    private final Function<SQLException, DatabaseException> translation;
    private final SqlLog log;
    private long nanos;
    private long count;
    private boolean isOpen = true;

    /**
     * A result before its first row.
     *
     * @param translation makes JDBC's errors ours
     * @param nanos how long it took so far
     */
    RowCursor(
            CompiledSql sql,
            @Nullable Object[] values,
            PreparedStatement statement,
            ResultSet result,
            RowSource row,
            Function<SQLException, DatabaseException> translation,
            SqlLog log,
            long nanos) {
        this.sql = sql;
        this.values = JdbcConnection.one(values);
        this.statement = statement;
        this.result = result;
        this.row = row;
        this.translation = translation;
        this.log = log;
        this.nanos = nanos;
    }

    /**
     * Shows the next rows to {@code rows}; their columns are numbered from 0.
     *
     * @return how many there were; fewer than {@code most} only at the end
     */
    public int read(int most, Consumer<RowSource> rows) {
        int read = 0;
        long start = System.nanoTime();
        try {
            while (isOpen && read < most) {
                if (result.next()) {
                    rows.accept(row);
                    read++;
                    count++;
                } else {
                    nanos += System.nanoTime() - start;
                    close();
                    return read;
                }
            }
        } catch (SQLException e) {
            nanos += System.nanoTime() - start;
            throw failed(translation.apply(e));
        }
        nanos += System.nanoTime() - start;
        return read;
    }

    private DatabaseException failed(DatabaseException failure) {
        isOpen = false;
        log.failed(StatementKind.SELECT, sql.text(), values, System.nanoTime() - nanos, failure);
        return closed(statement, failure);
    }

    /** The failure of a statement, which is closed. */
    static DatabaseException closed(@Nullable PreparedStatement statement, DatabaseException failure) {
        try {
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** Whether there may be more rows. */
    public boolean isOpen() {
        return isOpen;
    }

    /** Lets go of the rows that were not read. To close twice does nothing. */
    @Override
    public void close() {
        if (!isOpen) {
            return;
        }
        isOpen = false;
        long start = System.nanoTime();
        try {
            statement.close(); // and its result with it
        } catch (SQLException e) {
            throw translation.apply(e);
        }
        nanos += System.nanoTime() - start;
        log.succeeded(StatementKind.SELECT, sql.text(), values, count, System.nanoTime() - nanos);
    }

    SessionStateException refusal(String database) {
        return new SessionStateException("Cannot run a statement: the rows of \"" + sql.text() + "\" are still being"
                + " read, and " + database + " sends them over the same connection. Read them to the end or close"
                + " the stream before, or run the statement on another connection.");
    }
}
