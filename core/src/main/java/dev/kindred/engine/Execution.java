package dev.kindred.engine;

import dev.kindred.exception.KindredException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One statement that was run, or failed. Immutable, except for arrays among its values.
 *
 * @param kind what the statement does
 * @param sql its text
 * @param runs its parameters, once for each run: a batch has several, an insert of several rows one for each row; a list of an
 *     IN is one parameter; where the engine hides values, each is the text {@code ?}
 * @param rows the rows read, or changed by all runs together; 0 for a failure
 * @param nanos how long it took; for a select until its last row was read
 * @param failure why it failed, or null
 * @param lazyLoad what was touched, if that is why it was sent and the lines of code are traced, see
 *     {@link ExecutionListener#tracesCode}; else null
 */
public record Execution(
        StatementKind kind,
        String sql,
        List<List<@Nullable Object>> runs,
        long rows,
        long nanos,
        @Nullable KindredException failure,
        @Nullable LazyLoad lazyLoad) {

    public Execution {
        runs = List.copyOf(runs);
    }

    /** The parameters of the first run. */
    public List<@Nullable Object> parameters() {
        return Objects.requireNonNull(runs.get(0));
    }

    /** The statement with its parameters, on one line. */
    @Override
    public String toString() {
        return ParameterText.statement(sql, runs);
    }
}
