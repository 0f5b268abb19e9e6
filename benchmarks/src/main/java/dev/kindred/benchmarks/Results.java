package dev.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts all parts together: of each measurement the newest, beside the JDBC of its own part. Immutable. */
final class Results {

    /** A measurement, that of JDBC which stood beside it, and where both come from. */
    record Line(Part part, Part.Result result, Part.Result jdbc) {

        double ratio() {
            return result.median() / jdbc.median();
        }

        double allocationRatio() {
            return (double) result.bytes() / Math.max(1, jdbc.bytes());
        }
    }

    private final List<Part> parts;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private Results(List<Part> parts) {
        this.parts = parts;
        for (Part part : parts) {
            for (Part.Result result : part.results()) {
                part.results().stream()
                        .filter(other -> other.contender().equals("jdbc")
                                && other.database().equals(result.database())
                                && other.workload().equals(result.workload()))
                        .findFirst()
                        .ifPresent(jdbc -> lines.put(
                                key(result.database(), result.workload(), result.contender()),
                                new Line(part, result, jdbc)));
            }
        }
    }

    /** A quick part is for the eye only; to hand one over is a mistake. */
    static Results of(Path folder) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                Part part = Part.read(file);
                if (part.quick()) {
                    throw new IllegalArgumentException(file + " is of a quick run, which proves nothing");
                }
                parts.add(part);
            }
        }
        parts.sort(Comparator.comparing(Part::date));
        return new Results(parts);
    }

    List<Part> parts() {
        return parts;
    }

    List<String> databases() {
        return Stream.of(Dialect.values())
                .map(Dialect::toString)
                .filter(database -> lines.values().stream()
                        .anyMatch(line -> line.result().database().equals(database)))
                .toList();
    }

    List<Workload> workloads(String database) {
        return Stream.of(Workload.values())
                .filter(workload -> line(database, workload, "jdbc") != null)
                .toList();
    }

    /** Those who were measured on this database, JDBC first. */
    Set<String> contenders(String database) {
        Set<String> contenders = new LinkedHashSet<>();
        for (String contender : Contenders.ALL) {
            if (lines.values().stream()
                    .map(Line::result)
                    .anyMatch(result -> result.database().equals(database)
                            && result.contender().equals(contender))) {
                contenders.add(contender);
            }
        }
        return contenders;
    }

    @Nullable
    Line line(String database, Workload workload, String contender) {
        return lines.get(key(database, workload.name(), contender));
    }

    /** The parts that the lines of a database come from. */
    List<Part> partsOf(String database) {
        return lines.values().stream()
                .filter(line -> line.result().database().equals(database))
                .map(Line::part)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String key(String database, String workload, String contender) {
        return database + " " + workload + " " + contender;
    }
}
