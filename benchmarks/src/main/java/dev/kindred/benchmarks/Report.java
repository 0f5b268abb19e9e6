package dev.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the table and the charts of all parts that lie in {@code benchmarks/results}. */
public final class Report {

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private Report(Results results) {
        this.results = results;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "benchmarks");
        Path images = Path.of(arguments.length > 1 ? arguments[1] : "docs/images");
        Results results = Results.of(folder.resolve("results"));
        Files.writeString(
                folder.resolve("RESULTS.md"), new Report(results).write() + fragments(folder.resolve("results")));
        Files.createDirectories(images);
        for (String database : results.databases()) {
            Files.writeString(images.resolve("benchmarks-" + database + ".svg"), new Chart(results, database).draw());
        }
    }

    /** What was measured apart. */
    private static String fragments(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                text.append('\n').append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private String write() {
        line("# Results");
        line("");
        line("Written by `Report` from the files in `results`; do not edit. What is measured, and how, is told in the");
        line(
                "[README](README.md). Numbers are the times of an operation in relation to JDBC by hand in the same part:");
        line("1.0 is as fast, 2.0 takes twice as long. Smaller is better.");
        for (String database : results.databases()) {
            section(database);
        }
        return text.toString();
    }

    private void section(String database) {
        line("");
        line("## " + database);
        line("");
        line("Medians of all measured iterations, each an average.");
        for (Part part : results.partsOf(database)) {
            line("");
            line(workloads(database, part) + ": " + part.settings() + ".");
        }
        line("");
        line("### Time");
        line("");
        table(
                database,
                "JDBC, median",
                Results.Line::ratio,
                result -> String.format(Locale.ROOT, "%,.1f µs", result.median()));
        line("");
        line("### Bytes allocated");
        line("");
        table(
                database,
                "JDBC",
                Results.Line::allocationRatio,
                result -> String.format(Locale.ROOT, "%,d B", result.bytes()));
        line("");
        line("### Measured");
        line("");
        line("| Date | Machine | JDK | Settings | Commit | Workloads | Versions |");
        line("|---|---|---|---|---|---|---|");
        for (Part part : results.partsOf(database)) {
            line("| " + String.join(" | ", origin(database, part)) + " |");
        }
    }

    private static List<String> origin(String database, Part part) {
        String versions = part.versions().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return List.of(
                part.date(),
                part.machine(),
                part.jdk(),
                part.settings(),
                part.commit(),
                workloads(database, part),
                versions);
    }

    private static String workloads(String database, Part part) {
        return part.results().stream()
                .filter(result -> result.database().equals(database))
                .map(Part.Result::workload)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void table(
            String database,
            String first,
            ToDoubleFunction<Results.Line> ratio,
            java.util.function.Function<Part.Result, String> absolute) {
        Set<String> contenders = results.contenders(database);
        contenders.remove("jdbc");
        line("| Workload | " + first + " | " + String.join(" | ", contenders) + " |");
        line("|---|--:|" + "--:|".repeat(contenders.size()));
        for (Workload workload : results.workloads(database)) {
            List<String> cells = new ArrayList<>();
            cells.add(workload + " " + workload.title());
            Results.Line jdbc = results.line(database, workload, "jdbc");
            cells.add(jdbc == null ? "" : absolute.apply(jdbc.result()));
            for (String contender : contenders) {
                Results.Line line = results.line(database, workload, contender);
                cells.add(line == null ? "–" : String.format(Locale.ROOT, "%.2f", ratio.applyAsDouble(line)));
            }
            line("| " + String.join(" | ", cells) + " |");
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
