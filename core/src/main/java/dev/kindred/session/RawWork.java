package dev.kindred.session;

import dev.kindred.engine.Connections;
import dev.kindred.engine.JdbcWork;
import dev.kindred.engine.Row;
import dev.kindred.engine.SqlRunner;
import dev.kindred.loading.EntityLoader;
import dev.kindred.sql.RawSql;
import dev.kindred.sql.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in the database's own words for a session: nobody knows which tables they touch, so all that is pending is written
 * before. For the thread of its session.
 */
record RawWork(SessionWork work, Flushing flushing, EntityLoader loader, Connections connections) implements SqlRunner {

    @Override
    public <R> List<R> list(RawSql statement, Selection<R> selection) {
        return work.answer(() -> {
            flushing.beforeAnything();
            return loader.list(statement, selection);
        });
    }

    @Override
    public List<Row> rows(RawSql statement) {
        return work.answer(() -> {
            flushing.beforeAnything();
            return connections.main().sql(statement).rows();
        });
    }

    @Override
    public int execute(RawSql statement) {
        return work.answer(() -> {
            flushing.beforeAnything();
            return connections.main().sql(statement).execute();
        });
    }

    <R extends @Nullable Object> R jdbc(JdbcWork<R> inner) {
        return work.answer(() -> {
            flushing.beforeAnything();
            return connections.main().jdbc(inner);
        });
    }
}
