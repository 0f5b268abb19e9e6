package dev.kindred.benchmarks;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One workload of one contender on one database. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class Measured {

    @Param("h2")
    String database;

    @Param("W1")
    Workload workload;

    @Param("jdbc")
    String contender;

    private Database opened;
    private Contender working;
    private Round round;

    @Setup(Level.Trial)
    public void open() {
        opened = Database.start(Dialect.of(database), workload.holdsEntries());
        working = Contenders.open(contender.toLowerCase(Locale.ROOT), opened);
        if (workload.holdsEntries()) {
            working.hold();
        }
        new Verification(opened).check(workload, contender, working);
        round = new Round(working, opened, new Checksum(false), 10_000);
    }

    @Setup(Level.Iteration)
    public void tidy() {
        round.tidy();
    }

    @TearDown(Level.Trial)
    public void close() {
        working.close();
        opened.close();
    }

    @Benchmark
    public long read() {
        workload.run(round);
        return round.sum.value();
    }

    /** Prepared before each run, which costs a look at the clock; so workloads that only read are not. */
    @Benchmark
    public long write(Preparation preparation) {
        workload.run(round);
        return round.sum.value();
    }

    /** What stands outside of the time that is taken. */
    @State(Scope.Thread)
    public static class Preparation {

        @Setup(Level.Invocation)
        public void prepare(Measured measured) {
            measured.workload.prepare(measured.round);
        }
    }
}
