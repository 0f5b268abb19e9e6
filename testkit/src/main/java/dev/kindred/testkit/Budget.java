package dev.kindred.testkit;

import dev.kindred.engine.Engine;
import dev.kindred.engine.Execution;
import dev.kindred.engine.ExecutionListener;
import dev.kindred.engine.StatementKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many statements some work may send, from when the budget is opened until it is closed. What is sent by any thread counts; a batch is
 * one statement, and so is one that failed. Kinds that nothing is said of may be sent at will. Any number of threads may share one.
 *
 * <pre>{@code
 * try (Budget budget = Budget.on(engine).selects(2).inserts(1)) {
 *     shelf.show();
 * }
 * }</pre>
 */
public final class Budget implements AutoCloseable {

    private final List<Engine> engines;
    private final Map<StatementKind, Integer> most = new EnumMap<>(StatementKind.class);
    private final List<SentStatement> sent = new ArrayList<>();
    private final ExecutionListener listener = new ExecutionListener() {
        @Override
        public void executed(Execution execution) {
            take(execution);
        }

        @Override
        public boolean tracesCode() {
            return true;
        }
    };
    private int mostOfAll = Integer.MAX_VALUE;

    private Budget(List<Engine> engines) {
        this.engines = engines;
    }

    /**
     * Opens a budget without limits yet, for what these engines send together.
     *
     * @throws IllegalArgumentException if no engine is given
     */
    public static Budget on(Engine... engines) {
        if (engines.length == 0) {
            throw new IllegalArgumentException("a budget needs an engine");
        }
        Budget budget = new Budget(List.of(engines));
        budget.engines.forEach(engine -> engine.addListener(budget.listener));
        return budget;
    }

    /** At most so many SELECTs. */
    public Budget selects(int statements) {
        return limit(StatementKind.SELECT, statements);
    }

    /** At most so many INSERTs. */
    public Budget inserts(int statements) {
        return limit(StatementKind.INSERT, statements);
    }

    /** At most so many UPDATEs. */
    public Budget updates(int statements) {
        return limit(StatementKind.UPDATE, statements);
    }

    /** At most so many DELETEs. */
    public Budget deletes(int statements) {
        return limit(StatementKind.DELETE, statements);
    }

    /** At most so many statements of all kinds together, whatever they do. */
    public synchronized Budget statements(int statements) {
        mostOfAll = notNegative(statements);
        return this;
    }

    /**
     * Ends the budget.
     *
     * @throws AssertionError if more was sent; it lists what, how often, and by which lines of the user's code
     */
    @Override
    public synchronized void close() {
        engines.forEach(engine -> engine.removeListener(listener));
        BudgetReport report = new BudgetReport(sent, most, mostOfAll);
        if (report.isOverspent()) {
            throw new AssertionError(report.toString());
        }
    }

    private synchronized Budget limit(StatementKind kind, int statements) {
        most.put(kind, notNegative(statements));
        return this;
    }

    private void take(Execution execution) {
        SentStatement statement = new SentStatement(execution, CodeLine.current());
        synchronized (this) {
            sent.add(statement);
        }
    }

    private static int notNegative(int statements) {
        if (statements < 0) {
            throw new IllegalArgumentException("a budget must not be negative, but is " + statements);
        }
        return statements;
    }
}
