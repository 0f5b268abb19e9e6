package dev.kindred.benchmarks;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A contender on a database of its own, whose workload has been checked. For one thread; its scope is that of the
 * benchmark only since JMH would make a second one for the preparation.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class Trial {

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
        working = Contenders.open(contender, opened);
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

    void prepare() {
        workload.prepare(round);
    }

    long run() {
        workload.run(round);
        return round.sum.value();
    }
}
