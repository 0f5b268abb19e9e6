package dev.kindred.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what an operation costs on PostgreSQL, apart: the processor time of the thread that does it, the processor
 * time of the server's processes that answer it, and what the thread allocates.
 */
public final class Request {

    private static final long WARM_UP = 3_000_000_000L;
    private static final long MEASURED = 2_000_000_000L;
    private static final int TURNS = 3;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Database database;

    /** Of an operation: microseconds of the program and of the server, and bytes. */
    private record Figures(double program, double server, double bytes) {}

    private Request(Database database) {
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments);
        Fragment fragment = new Fragment(
                "The processors of a request, on PostgreSQL",
                "| Workload | Contender | Program, µs | Database, µs | Bytes allocated |\n|---|---|--:|--:|--:|");
        try (Database database = Database.start(Dialect.POSTGRESQL, false)) {
            Request request = new Request(database);
            for (String name : options.names("workload", "W1,W2,W4,W7,W8,W10,W12")) {
                request.measure(Workload.valueOf(name.toUpperCase(Locale.ROOT)), options, fragment);
            }
        }
        fragment.write(Path.of(options.text("output", "benchmarks/target/request.md")));
        System.exit(0);
    }

    /** The contenders take turns. */
    private void measure(Workload workload, Options options, Fragment fragment) throws IOException {
        Map<String, List<Figures>> all = new LinkedHashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            for (String name : options.names("contender", "jdbc,kindred")) {
                try (Contender contender = Contenders.open(name, database)) {
                    Round round = new Round(contender, database, new Checksum(false), 10_000);
                    round.tidy();
                    run(workload, round, WARM_UP);
                    all.computeIfAbsent(name, one -> new ArrayList<>()).add(run(workload, round, MEASURED));
                    round.tidy();
                }
            }
        }
        all.forEach((name, figures) -> fragment.line(String.format(
                Locale.ROOT,
                "| %s %s | %s | %.1f | %.1f | %,.0f |",
                workload,
                workload.title(),
                name,
                Samples.median(figures.stream().map(Figures::program).toList()),
                Samples.median(figures.stream().map(Figures::server).toList()),
                Samples.median(figures.stream().map(Figures::bytes).toList()))));
    }

    private Figures run(Workload workload, Round round, long nanos) throws IOException {
        int operations = 0;
        long program = 0;
        long bytes = 0;
        long server = server();
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; operations++) {
            workload.prepare(round);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            workload.run(round);
            program += THREADS.getCurrentThreadCpuTime() - start;
            bytes += THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        return new Figures(
                program / 1e3 / operations, (server() - server) / 1e3 / operations, (double) bytes / operations);
    }

    /** What the processes of the contender's connections have run so far, in nanoseconds, as Linux tells it. */
    private long server() throws IOException {
        long nanos = 0;
        for (long process : database.processes()) {
            String told = Files.readString(Path.of("/proc/" + process + "/schedstat"));
            nanos += Long.parseLong(told.substring(0, told.indexOf(' ')));
        }
        return nanos;
    }
}
