package dev.kindred.benchmarks;

import static java.util.Objects.requireNonNull;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How fresh JVMs measure one workload of one contender, and how many. Immutable. */
record Fork(
        int forks, int warmup, int warmupSeconds, int measure, int seconds, String pin, String jvm, boolean verbose) {

    /** On one processor G1's helpers take the time of those whom they are to help; the JVM itself chooses this there. */
    private static final String PINNED = "-Xms2g -Xmx2g -XX:+UseSerialGC";

    private static final String FREE = "-Xms2g -Xmx2g -XX:+UseG1GC";

    static Fork of(Options options) {
        boolean quick = options.has("quick");
        return new Fork(
                options.number("forks", quick ? 1 : 2),
                options.number("warmup", 2),
                options.number("warmup-seconds", quick ? 3 : 4),
                options.number("measure", quick ? 3 : 5),
                options.number("seconds", 1),
                options.text("pin", ""),
                options.text("jvm", options.has("pin") ? PINNED : FREE),
                options.has("verbose"));
    }

    Samples run(String database, Workload workload, String contender) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(Measured.class.getName() + (workload.writes() ? ".write" : ".read"))
                        .param("database", database)
                        .param("workload", workload.name())
                        .param("contender", contender)
                        .forks(1)
                        .warmupIterations(warmup)
                        .warmupTime(TimeValue.seconds(warmupSeconds))
                        .measurementIterations(measure)
                        .measurementTime(TimeValue.seconds(seconds))
                        .jvmArgs(jvm.split(" "))
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(verbose ? VerboseMode.NORMAL : VerboseMode.SILENT)
                        .build())
                .runSingle();
        Samples samples = new Samples();
        result.getBenchmarkResults()
                .forEach(benchmark -> benchmark.getIterationResults().forEach(iteration -> add(samples, iteration)));
        return samples;
    }

    private static void add(Samples samples, IterationResult iteration) {
        samples.add(
                iteration.getPrimaryResult().getScore(),
                requireNonNull(iteration.getSecondaryResults().get("gc.alloc.rate.norm"))
                        .getScore());
    }

    @Override
    public String toString() {
        return forks + (forks == 1 ? " fork" : " forks") + ", each with warm-up of " + warmup + " x " + warmupSeconds
                + " s, measured " + measure + " x " + seconds + " s, " + jvm
                + (pin.isEmpty() ? "" : ", all on one processor");
    }
}
