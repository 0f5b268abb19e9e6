package dev.kindred.engine;

import dev.kindred.exception.KindredException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log and the listeners what was run; costs nothing while nobody wants to know. One for each connection, for its thread, and
 * one for the engine itself, for any number.
 */
final class SqlLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.kindred.sql");

    private final List<ExecutionListener> listeners;
    private final boolean hideValues;
    private @Nullable LazyLoad cause;

    SqlLog(EngineOptions options) {
        this.listeners = new CopyOnWriteArrayList<>(options.listeners());
        this.hideValues = options.hideValues();
    }

    private SqlLog(SqlLog shared) {
        this.listeners = shared.listeners;
        this.hideValues = shared.hideValues;
    }

    /** This for one connection. */
    SqlLog ofConnection() {
        return new SqlLog(this);
    }

    /** Whether anybody wants to know the lines of code behind a statement. */
    boolean tracesCode() {
        if (LOG.isDebugEnabled()) {
            return true;
        }
        return !listeners.isEmpty() && listeners.stream().anyMatch(ExecutionListener::tracesCode);
    }

    /** Tells of the statements that follow that they were caused by this; by nothing in particular if null. */
    void because(@Nullable LazyLoad of) {
        cause = of;
    }

    void add(ExecutionListener listener) {
        listeners.add(listener);
    }

    void remove(ExecutionListener listener) {
        listeners.remove(listener);
    }

    boolean isWanted() {
        return !listeners.isEmpty() || LOG.isDebugEnabled();
    }

    /** The time, if anybody wants to know how long it takes. */
    long start() {
        return isWanted() ? System.nanoTime() : 0;
    }

    void succeeded(StatementKind kind, String sql, List<@Nullable Object[]> runs, long rows, long start) {
        if (isWanted()) {
            tell(new Execution(kind, sql, shown(runs), rows, System.nanoTime() - start, null, cause));
        }
    }

    void failed(StatementKind kind, String sql, List<@Nullable Object[]> runs, long start, KindredException failure) {
        if (isWanted()) {
            tell(new Execution(kind, sql, shown(runs), 0, System.nanoTime() - start, failure, cause));
        }
    }

    void transaction(TransactionEvent event) {
        if (!isWanted()) {
            return;
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug(event.toString());
        }
        for (ExecutionListener listener : listeners) {
            listener.transaction(event);
        }
    }

    /** The parameters of runs as they may be shown. */
    List<List<@Nullable Object>> shown(List<@Nullable Object[]> runs) {
        List<List<@Nullable Object>> shown = new ArrayList<>();
        for (@Nullable Object[] run : runs) {
            shown.add(
                    hideValues
                            ? Collections.nCopies(run.length, ParameterText.HIDDEN)
                            : Collections.unmodifiableList(Arrays.asList(run)));
        }
        return shown;
    }

    private void tell(Execution execution) {
        if (LOG.isDebugEnabled()) {
            boolean bare =
                    execution.runs().size() == 1 && execution.parameters().isEmpty();
            String why = execution.lazyLoad() == null ? "" : ", " + execution.lazyLoad();
            LOG.debug("{}{}{}{}", execution, bare ? " -- " : " ", outcome(execution), why);
        }
        for (ExecutionListener listener : listeners) {
            listener.executed(execution);
        }
    }

    private static String outcome(Execution execution) {
        String time = ParameterText.millis(execution.nanos());
        if (execution.failure() != null) {
            return "failed, " + time;
        }
        return execution.rows() + (execution.rows() == 1 ? " row, " : " rows, ") + time;
    }
}
