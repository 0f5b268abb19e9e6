package dev.kindred.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time that one run of a workload takes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Measured {

    @Benchmark
    public long read(Trial trial) {
        return trial.run();
    }

    /** Prepared before each run, which costs a look at the clock; so workloads that only read are not. */
    @Benchmark
    public long write(Trial trial, Preparation preparation) {
        return trial.run();
    }

    /** What stands outside of the time that is taken. */
    @State(Scope.Thread)
    public static class Preparation {

        @Setup(Level.Invocation)
        public void prepare(Trial trial) {
            trial.prepare();
        }
    }
}
