package dev.kindred.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures how costs grow with rows, with objects that a session holds, with relationships, and with the model. */
public final class Growth {

    private static final String MOST = "1000000";
    private static final int START_UPS = 7;

    private Growth() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Options options = Options.of(arguments);
        String database = options.text("database", "h2");
        List<String> jvm =
                List.of(options.text("jvm", "-Xms4g -Xmx4g -XX:+UseSerialGC").split(" "));
        Fragment fragment =
                new Fragment("Growth, on " + database, "Medians in a JVM with " + String.join(" ", jvm) + ".");
        section(
                fragment,
                "A query of more rows",
                "| Rows | JDBC, ms | List, ms | Stream, ms | JDBC, µs a row | List, µs a row | Stream, µs a row"
                        + " | JDBC, bytes a row | List, bytes a row | Stream, bytes a row |",
                10);
        part("GrowthOfResult", database, jvm, fragment);
        section(
                fragment,
                "A session that holds more",
                "| Objects held | Change one and flush, µs | Change one and commit, µs | Get one that is held, µs"
                        + " | A HashMap of as many, µs | Query 10 by their keys, µs | The same by JDBC, µs |",
                7);
        part("GrowthOfSession", database, jvm, fragment);
        section(
                fragment,
                "Longer lists, by selectin",
                "| Authors | Books each | Books | ms | µs a book | Bytes a book |",
                6);
        part("GrowthOfLists", database, jvm, fragment);
        section(fragment, "A model of more entities", "| Entities | JDBC, ms | Kindred, ms |", 3);
        for (int entities : new int[] {3, 10, 30, 100, 300}) {
            Map<String, Double> millis = StartUp.millis(entities, START_UPS, List.of("jdbc", "kindred"));
            fragment.line(String.format(
                    Locale.ROOT,
                    "| %d | %.0f | %.0f |",
                    entities,
                    millis.getOrDefault("jdbc", 0.0),
                    millis.getOrDefault("kindred", 0.0)));
        }
        fragment.write(Path.of(options.text("output", "benchmarks/results/growth.md")));
    }

    private static void section(Fragment fragment, String title, String head, int columns) {
        fragment.line("\n### " + title + "\n\n" + head + "\n" + "|--:".repeat(columns) + "|");
    }

    /** Each in a JVM of its own, so that none is compiled for what another did. */
    private static void part(String program, String database, List<String> jvm, Fragment fragment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "dev.kindred.benchmarks.kindred." + program,
                database,
                MOST));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                fragment.line(line);
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program + " did not come to its end");
        }
    }
}
