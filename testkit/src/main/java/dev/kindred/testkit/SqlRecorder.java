package dev.kindred.testkit;

import dev.kindred.engine.Execution;
import dev.kindred.engine.ExecutionListener;
import dev.kindred.engine.StatementKind;
import dev.kindred.engine.TransactionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Remembers the statements that an engine sent, with their parameters, in order; a batch is one statement. Any number of threads
 * may share one. What is asserted is forgotten, so that the next assertion begins afresh.
 *
 * <pre>{@code
 * session.commit();
 * recorder.hasRun("insert into authors (name) values (?) returning id");
 * recorder.hasRun("select ... where author.id = ? -- [1]");      // with its parameters
 * }</pre>
 */
public final class SqlRecorder implements ExecutionListener {

    private final List<Execution> executions = new ArrayList<>();
    private final List<TransactionEvent> transactions = new ArrayList<>();

    /** One that remembers nothing yet; give it to {@code EngineOptions.withListener}. */
    public SqlRecorder() {}

    @Override
    public synchronized void executed(Execution execution) {
        executions.add(execution);
    }

    @Override
    public synchronized void transaction(TransactionEvent event) {
        transactions.add(event);
    }

    /**
     * Asserts that just these statements were sent since the last assertion, in this order, and forgets them.
     *
     * @param expected the SQL of each; with its parameters if it holds {@code " -- "}, as {@link Execution#toString} shows them
     * @throws AssertionError if not; it lists what was expected and what was sent
     */
    public synchronized void hasRun(String... expected) {
        List<Execution> actual = takeAll();
        boolean same = actual.size() == expected.length;
        for (int i = 0; same && i < expected.length; i++) {
            same = matches(expected[i], actual.get(i));
        }
        if (!same) {
            throw new AssertionError("Expected " + expected.length + " statements:\n" + indented(List.of(expected))
                    + "but " + actual.size() + " were sent:\n" + indented(actual));
        }
    }

    /**
     * Asserts that no statement was sent since the last assertion.
     *
     * @throws AssertionError if one was; it lists what was sent
     */
    public void hasRunNothing() {
        hasRun();
    }

    /** The statements sent since the last assertion. */
    public synchronized List<Execution> executions() {
        return List.copyOf(executions);
    }

    /** The beginnings and ends of transactions since the last {@link #clear}. */
    public synchronized List<TransactionEvent> transactions() {
        return List.copyOf(transactions);
    }

    /** The SQL of the statements sent since the last assertion. */
    public synchronized List<String> statements() {
        return executions.stream().map(Execution::sql).toList();
    }

    /** The number of statements sent since the last assertion. */
    public synchronized int count() {
        return executions.size();
    }

    /** The number of selects sent since the last assertion. */
    public synchronized int selects() {
        return (int) executions.stream()
                .filter(execution -> execution.kind() == StatementKind.SELECT)
                .count();
    }

    /** Forgets all. */
    public synchronized void clear() {
        executions.clear();
        transactions.clear();
    }

    /** The statements sent since the last assertion with their parameters, one a line. */
    @Override
    public synchronized String toString() {
        return executions.stream().map(Execution::toString).collect(Collectors.joining("\n"));
    }

    private List<Execution> takeAll() {
        List<Execution> taken = List.copyOf(executions);
        executions.clear();
        return taken;
    }

    private static boolean matches(String expected, Execution actual) {
        return expected.equals(expected.contains(" -- ") ? actual.toString() : actual.sql());
    }

    private static String indented(List<?> lines) {
        return lines.isEmpty()
                ? "    (none)\n"
                : lines.stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }
}
