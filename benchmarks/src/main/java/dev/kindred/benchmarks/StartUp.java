package dev.kindred.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures fresh JVMs from the start of main to the end of the first query, with few entities and with many. */
public final class StartUp {

    private static final List<String> CONTENDERS = List.of("jdbc", "kindred", "hibernate", "jimmer");

    private StartUp() {}

    /** Arguments: how many JVMs each, and the file to write. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Fragment fragment = new Fragment(
                "Start-up: from main to the first query",
                "| Entities | Contender | Median, ms | To JDBC |\n|--:|---|--:|--:|");
        for (int entities : new int[] {3, 100}) {
            measure(entities, times, fragment);
        }
        fragment.write(Path.of(arguments.length > 1 ? arguments[1] : "benchmarks/target/start-up.md"));
    }

    private static void measure(int entities, int times, Fragment fragment)
            throws IOException, SQLException, InterruptedException {
        Map<String, Double> millis = millis(entities, times, CONTENDERS);
        double jdbc = millis.getOrDefault("jdbc", 0.0);
        millis.forEach((contender, median) -> fragment.line(
                String.format(Locale.ROOT, "| %d | %s | %.0f | %.2f |", entities, contender, median, median / jdbc)));
    }

    /** The median of so many JVMs for each contender, in milliseconds. */
    static Map<String, Double> millis(int entities, int times, List<String> contenders)
            throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("kindred-start-up");
        String url = "jdbc:h2:" + folder.resolve("database");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(new Generated("jdbc", entities).tables());
        }
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (String contender : contenders) {
            List<Path> sources = new Generated(contender, entities).write(folder.resolve(contender + "-sources"), true);
            Generated.compile(sources, folder.resolve(contender), options(contender));
            millis.put(contender, new ArrayList<>());
        }
        for (int time = 0; time < times; time++) {
            for (String contender : contenders) {
                double micros = start(folder.resolve(contender), url);
                millis.getOrDefault(contender, new ArrayList<>()).add(micros / 1_000);
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        millis.forEach((contender, all) -> medians.put(contender, Samples.median(all)));
        return medians;
    }

    private static List<String> options(String contender) {
        return switch (contender) {
            case "kindred" -> List.of("-processor", "dev.kindred.processor.KindredProcessor");
            case "jimmer" -> List.of("-processor", "org.babyfish.jimmer.apt.JimmerProcessor");
            default -> List.of("-proc:none");
        };
    }

    private static double start(Path classes, String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        "generated.Main",
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(classes + " did not come to its first query: " + output);
        }
        return Double.parseDouble(output);
    }
}
