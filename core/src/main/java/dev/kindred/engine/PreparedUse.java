package dev.kindred.engine;

import dev.kindred.dialect.CompiledSql;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One use of a prepared statement, which is kept afterwards only if all went well. For one thread. */
final class PreparedUse implements AutoCloseable {

    private final CompiledSql sql;
    private final boolean answersKeys;
    private final PreparedStatement statement;
    private final @Nullable KeptStatements kept;
    private boolean isFit;

    /** A use of this statement, which came from {@code kept}, if there is such. */
    PreparedUse(CompiledSql sql, boolean answersKeys, PreparedStatement statement, @Nullable KeptStatements kept) {
        this.sql = sql;
        this.answersKeys = answersKeys;
        this.statement = statement;
        this.kept = kept;
    }

    PreparedStatement statement() {
        return statement;
    }

    /** Says that all went well, and answers the result. */
    <R> R done(R result) {
        isFit = true;
        return result;
    }

    @Override
    public void close() throws SQLException {
        if (isFit && kept != null) {
            kept.giveBack(sql, answersKeys, statement);
        } else {
            statement.close();
        }
    }
}
