package dev.kindred.it.random;

import static org.junit.jupiter.api.Assertions.fail;

import dev.kindred.testkit.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of operations, done with Kindred and with a plain model of the rules, must come to the same. What differs is
 * shrunk and printed as a program, with its seed. {@code -Dkindred.random.sequences=100000} runs more of them,
 * {@code -Dkindred.random.seed=4711} begins with another seed; each seed makes the same sequence on the same database each time.
 */
class RandomSequencesTest {

    private static final int SEQUENCES = Integer.getInteger("kindred.random.sequences", 10_000);
    private static final long FIRST_SEED = Long.getLong("kindred.random.seed", 1L);
    private static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors());
    private static final int ON_SQLITE = 10;

    private final AtomicBoolean failed = new AtomicBoolean();

    @Test
    void kindredAndThePlainModelAgree() throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<@Nullable String>> reports = workers.invokeAll(IntStream.range(0, WORKERS)
                    .mapToObj(worker -> (Callable<@Nullable String>) () -> work(worker))
                    .toList());
            List<String> failures = new ArrayList<>();
            for (Future<@Nullable String> report : reports) {
                if (report.get() != null) {
                    failures.add(report.get());
                }
            }
            if (!failures.isEmpty()) {
                fail(String.join("\n\n", failures));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Does every so many sequences, until one fails here or elsewhere; answers how. */
    private @Nullable String work(int worker) {
        try (SequenceRun h2 = new SequenceRun(Databases.H2.open());
                SequenceRun sqlite = new SequenceRun(Databases.SQLITE.open())) {
            for (int i = worker; i < SEQUENCES && !failed.get(); i += WORKERS) {
                long seed = FIRST_SEED + i;
                boolean onSqlite = Math.floorMod(seed, ON_SQLITE) == 0;
                String report = report(seed, onSqlite ? sqlite : h2);
                if (report != null) {
                    failed.set(true);
                    return report;
                }
            }
        }
        return null;
    }

    private static @Nullable String report(long seed, SequenceRun run) {
        Sequence sequence = Generator.sequence(seed);
        Throwable failure = run.run(sequence);
        if (failure == null) {
            return null;
        }
        Sequence shrunk = Shrinker.shrink(run, sequence, failure);
        Throwable again = run.run(shrunk);
        return "Seed " + seed + " on " + run + ": " + (again == null ? failure : again) + "\n" + shrunk;
    }
}
