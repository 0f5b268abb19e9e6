package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.exception.KindredException;
import dev.kindred.schema.Sequence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives out the numbers of sequences, and keeps those of a block that nobody has asked for yet. For any number of threads; none
 * waits for another's statement.
 */
final class SequenceNumbers {

    /** The most blocks that one statement fetches, so that a flush without end asks several times. */
    private static final int MOST_BLOCKS = 1_000;

    private final Dialect dialect;
    private final SqlLog log;
    private final Map<Sequence, Rest> rests = new ConcurrentHashMap<>();

    SequenceNumbers(Dialect dialect, SqlLog log) {
        this.dialect = dialect;
        this.log = log;
    }

    /** The next numbers, ascending. */
    long[] next(SqlConnection connection, Sequence sequence, int count) {
        Rest rest = rests.computeIfAbsent(sequence, Rest::new);
        long[] numbers = new long[count];
        int taken = rest.take(numbers, 0);
        while (taken < count) {
            int blocks = (count - taken - 1) / sequence.allocation() + 1;
            rest.add(fetch(connection, sequence, Math.min(blocks, MOST_BLOCKS)));
            taken = rest.take(numbers, taken);
        }
        Arrays.sort(numbers);
        return numbers;
    }

    /** Forgets what is left of a sequence, which is about to begin anew. */
    void forget(Sequence sequence) {
        rests.remove(sequence);
    }

    private List<Long> fetch(SqlConnection connection, Sequence sequence, int blocks) {
        String sql = dialect.ddl().nextValues(sequence, blocks);
        JdbcConnection jdbc = connection.inTransaction(true);
        List<@Nullable Object[]> noValues = List.<@Nullable Object[]>of(new Object[0]);
        long start = log.start();
        List<Long> values;
        try {
            values = jdbc.numbers(sql);
        } catch (KindredException e) {
            log.failed(StatementKind.SELECT, sql, noValues, start, e);
            throw e;
        }
        log.succeeded(StatementKind.SELECT, sql, noValues, values.size(), start);
        return values;
    }

    /** What is left of the blocks of one sequence. */
    private static final class Rest {

        /** Numbers that follow each other. */
        private record Range(long first, long last) {}

        private final Sequence sequence;
        private final PriorityQueue<Range> ranges = new PriorityQueue<>(Comparator.comparingLong(Range::first));
        private @Nullable Long latest;

        Rest(Sequence sequence) {
            this.sequence = sequence;
        }

        /** Fills the numbers from a place on, as far as there are any; answers the place after the last. */
        synchronized int take(long[] numbers, int from) {
            int next = from;
            while (next < numbers.length && !ranges.isEmpty()) {
                Range range = ranges.remove();
                long number = range.first;
                while (next < numbers.length && number <= range.last) {
                    numbers[next++] = number++;
                }
                if (number <= range.last) {
                    ranges.add(new Range(number, range.last));
                }
            }
            return next;
        }

        synchronized void add(List<Long> values) {
            for (long value : values) {
                check(value);
                latest = value;
                ranges.add(new Range(value, value + sequence.allocation() - 1));
            }
        }

        private void check(long value) {
            if (latest != null && Math.abs(value - latest) < sequence.allocation()) {
                throw new KindredException("Cannot use the sequence " + sequence + ": it gave " + value + " after "
                        + latest + ", so it does not go up by the " + sequence.allocation()
                        + " numbers of its allocation, and others would get the same. Give @Sequence the allocation that"
                        + " it goes up by, or alter the sequence to increment by " + sequence.allocation() + ".");
            }
        }
    }
}
