package dev.kindred.engine;

import dev.kindred.dialect.CompiledSql;
import dev.kindred.dialect.Dialect;
import dev.kindred.sql.Statement;
import dev.kindred.sql.StatementShape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements compiled so far, by shape; those not used for longest make room. For any number of threads. */
final class CompiledStatements {

    private static final int MOST = 1_000;

    private final Dialect dialect;
    private final Map<StatementShape, CompiledSql> byShape = new LinkedHashMap<>(64, 0.75f, true);
    private long compiled;

    CompiledStatements(Dialect dialect) {
        this.dialect = dialect;
    }

    CompiledSql get(Statement statement, StatementShape shape) {
        synchronized (byShape) {
            CompiledSql known = byShape.get(shape);
            if (known != null) {
                return known;
            }
        }
        CompiledSql made = dialect.compile(statement, shape);
        synchronized (byShape) {
            compiled++;
            CompiledSql other = byShape.putIfAbsent(shape.withoutValues(), made);
            if (byShape.size() > MOST) {
                byShape.remove(byShape.keySet().iterator().next());
            }
            return firstNonNull(other, made);
        }
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
