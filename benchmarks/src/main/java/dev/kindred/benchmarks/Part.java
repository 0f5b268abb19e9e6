package dev.kindred.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What one run has measured, and with what. Immutable; kept as a file. */
record Part(
        String date,
        boolean quick,
        String commit,
        String machine,
        String jdk,
        Map<String, String> versions,
        String settings,
        List<Result> results) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * The median over the iterations of all forks, each an average, with the smallest and the greatest of them, in
     * microseconds for an operation; and the bytes that an operation allocates.
     */
    record Result(
            String database, String workload, String contender, double median, double low, double high, long bytes) {}

    static Part read(Path file) {
        return JSON.readValue(file, Part.class);
    }

    void write(Path file) {
        JSON.writeValue(file, this);
    }
}
