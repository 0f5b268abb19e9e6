package dev.kindred.engine;

import dev.kindred.dialect.CompiledSql;
import dev.kindred.dialect.Dialect;
import dev.kindred.sql.ParameterValues;
import dev.kindred.sql.Select;
import dev.kindred.sql.Statement;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.JsonFormat;
import dev.kindred.type.SqlType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements compiled so far, by shape; those not used for longest make room. For any number of threads. */
final class CompiledStatements {

    private static final int MOST = 1_000;

    private final Dialect dialect;
    private final @Nullable JsonFormat json;
    private final Map<StatementShape, CompiledSql> byShape = new LinkedHashMap<>(64, 0.75f, true);
    private long compiled;

    // A select may outlive the engine, and keeps no more of it than this.
    private final Object engine = new Object();

    CompiledStatements(Dialect dialect, @Nullable JsonFormat json) {
        this.dialect = dialect;
        this.json = json;
    }

    /**
     * A select as it is sent, with what its values are taken from.
     *
     * @param engine whose it is
     */
    record Prepared(Object engine, ParameterValues parameters, CompiledSql sql) {}

    /** A select as it is sent; it is kept with the select, so that none is walked through twice. */
    Prepared prepared(Select<?> select, @Nullable Object[] arguments) {
        if (select.prepared() instanceof Prepared known
                && known.engine == engine
                && known.parameters.areSpelledAlike(arguments)) {
            return known;
        }
        StatementShape shape = StatementShape.of(select, dialect::listShape, arguments);
        Prepared made = new Prepared(engine, shape.parameters(), get(select, shape));
        select.prepared(made);
        return made;
    }

    CompiledSql get(Statement statement, StatementShape shape) {
        synchronized (byShape) {
            CompiledSql known = byShape.get(shape);
            if (known != null) {
                return known;
            }
        }
        CompiledSql made = compiled(statement, shape);
        synchronized (byShape) {
            compiled++;
            CompiledSql other = byShape.putIfAbsent(shape.withoutValues(), made);
            if (byShape.size() > MOST) {
                byShape.remove(byShape.keySet().iterator().next());
            }
            return firstNonNull(other, made);
        }
    }

    /** The statement, compiled and not kept. */
    CompiledSql compiled(Statement statement, StatementShape shape) {
        return dialect.compile(statement, shape).withJson(json);
    }

    /** A statement that was compiled elsewhere, with the engine's way to write documents. */
    CompiledSql complete(CompiledSql other) {
        return other.withJson(json);
    }

    /** The type with the engine's way to write documents. */
    <T> SqlType<T> complete(SqlType<T> type) {
        return type.withJson(json);
    }

    /** How often a statement had to be compiled. */
    long compiled() {
        synchronized (byShape) {
            return compiled;
        }
    }

    private static CompiledSql firstNonNull(@Nullable CompiledSql first, CompiledSql second) {
        return first == null ? second : first;
    }
}
