package dev.kindred.session;

import dev.kindred.engine.Connections;
import dev.kindred.loading.EntityLoader;
import dev.kindred.plan.LoadExplanation;
import dev.kindred.query.Chunking;
import dev.kindred.query.Chunks;
import dev.kindred.query.EntityQuery;
import dev.kindred.query.FoundRow;
import dev.kindred.query.LoadOption;
import dev.kindred.query.Runner;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Select;
import dev.kindred.unitofwork.FlushCause;
import java.util.List;

/** Runs a session's queries, after what is pending and they could see was written. For the thread of its session. */
final class Queries implements Runner {

    private final SessionWork session;
    private final Flushing flushing;
    private final EntityLoader loader;
    private final Connections connections;

    Queries(SessionWork session, Flushing flushing, EntityLoader loader, Connections connections) {
        this.session = session;
        this.flushing = flushing;
        this.loader = loader;
        this.connections = connections;
    }

    @Override
    public <E> List<E> list(EntityQuery<E> query) {
        return session.answer(() -> {
            prepare(query);
            return loader.list(query);
        });
    }

    private void prepare(EntityQuery<?> query) {
        flushing.before(FlushCause.STATEMENT, () -> loader.reads().of(query));
        session.traceQuery();
    }

    @Override
    public LoadExplanation explain(EntityQuery<?> query) {
        return session.answer(() -> loader.explain(query));
    }

    @Override
    public LoadExplanation explainPlan(EntityQuery<?> query) {
        return session.answer(() -> loader.explainPlan(query));
    }

    @Override
    public <E> List<FoundRow<E>> list(EntityQuery<E> query, List<? extends Expression<?>> besides) {
        return session.answer(() -> {
            prepare(query);
            return loader.list(query, besides);
        });
    }

    @Override
    public <E> Chunks<E> chunks(EntityQuery<E> query, Chunking chunking) {
        return session.answer(() -> session.streaming().open(query, chunking));
    }

    @Override
    public LoadExplanation explain(EntityQuery<?> query, Chunking chunking) {
        return session.answer(() -> session.streaming().explain(query, chunking));
    }

    @Override
    public boolean takesNullForGreatest(Select<?> select) {
        return session.answer(() -> connections.of(select).engine().takesNullForGreatest());
    }

    @Override
    public <R> List<R> list(Select<R> select, List<LoadOption<?>> options) {
        return session.answer(() -> {
            flushing.before(FlushCause.STATEMENT, () -> loader.reads().of(select, options));
            return loader.list(select, options);
        });
    }
}
