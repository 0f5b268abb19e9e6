package dev.kindred.benchmarks.kindred;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What a piece of work takes in the middle, once it is warm: microseconds, and bytes that its thread allocates. */
record Median(double micros, double bytes) {

    private static final long WARM_UP = 1_000_000_000L;
    private static final long AT_MOST = 3_000_000_000L;
    private static final int AT_LEAST = 5;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Measured so many times, or fewer where that takes long. */
    static Median of(int times, Runnable work) {
        long warm = System.nanoTime() + WARM_UP;
        for (int time = 0; time < 2 || System.nanoTime() < warm; time++) {
            work.run();
        }
        long end = System.nanoTime() + AT_MOST;
        List<Double> micros = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (int time = 0; time < times && (time < AT_LEAST || System.nanoTime() < end); time++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            work.run();
            micros.add((System.nanoTime() - start) / 1e3);
            bytes.add((double) (THREADS.getCurrentThreadAllocatedBytes() - allocated));
        }
        return new Median(middle(micros), middle(bytes));
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
