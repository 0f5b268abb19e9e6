package dev.kindred.engine;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction is run. Immutable: each {@code with…} method answers a changed copy.
 *
 * @param isolation how far it is kept apart from others; null for what the database or the data source has set. SQLite keeps all
 *     transactions apart as {@link Isolation#SERIALIZABLE} does, whatever is asked for
 * @param readOnly whether it may only read: a statement that would write is refused before it is sent
 * @param statementTimeout how long each statement may take, in whole seconds (rounded up); zero for as long as it takes
 */
public record TransactionOptions(@Nullable Isolation isolation, boolean readOnly, Duration statementTimeout) {

    private static final TransactionOptions DEFAULTS = new TransactionOptions(null, false, Duration.ZERO);

    public TransactionOptions {
        if (Objects.requireNonNull(statementTimeout, "statementTimeout").isNegative()) {
            throw new IllegalArgumentException("statementTimeout must not be negative, but is " + statementTimeout);
        }
    }

    /** What the database does by itself, reading and writing, without a limit of time. */
    public static TransactionOptions defaults() {
        return DEFAULTS;
    }

    /** These with another isolation. */
    public TransactionOptions withIsolation(Isolation level) {
        return new TransactionOptions(Objects.requireNonNull(level, "level"), readOnly, statementTimeout);
    }

    /** These for transactions that only read. */
    public TransactionOptions withReadOnly() {
        return new TransactionOptions(isolation, true, statementTimeout);
    }

    /** These with a limit to the time of each statement. */
    public TransactionOptions withStatementTimeout(Duration longest) {
        return new TransactionOptions(isolation, readOnly, longest);
    }

    /** The limit as JDBC takes it. */
    int timeoutSeconds() {
        long seconds = statementTimeout.plusNanos(999_999_999).toSeconds();
        return (int) Math.min(seconds, Integer.MAX_VALUE);
    }
}
