package dev.kindred.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The averages of iterations. Changes as forks end; for one thread. */
final class Samples {

    private final List<Double> micros = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    void add(double averageMicros, double allocated) {
        micros.add(averageMicros);
        bytes.add(allocated);
    }

    void add(Samples others) {
        micros.addAll(others.micros);
        bytes.addAll(others.bytes);
    }

    double median() {
        return median(micros);
    }

    long bytes() {
        return Math.round(median(bytes));
    }

    Part.Result result(String database, Workload workload, String contender) {
        List<Double> sorted = micros.stream().sorted().toList();
        return new Part.Result(
                database,
                workload.name(),
                contender,
                rounded(median()),
                rounded(sorted.get(0)),
                rounded(sorted.get(sorted.size() - 1)),
                bytes());
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
