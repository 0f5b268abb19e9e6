package dev.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures what the annotation processor adds to the compilation of 500 entities. */
public final class ProcessorTime {

    private static final int ENTITIES = 500;
    private static final String PROCESSOR = "dev.kindred.processor.KindredProcessor";
    private static final Map<String, List<String>> WAYS = ways();

    private ProcessorTime() {}

    /** Arguments: how often each, and the file to write. */
    public static void main(String[] arguments) throws IOException {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        Path folder = Files.createTempDirectory("kindred-processor");
        List<Path> sources = new Generated("kindred", ENTITIES).write(folder.resolve("sources"), false);
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        WAYS.keySet().forEach(way -> seconds.put(way, new ArrayList<>()));
        for (int time = -2; time < times; time++) {
            for (Map.Entry<String, List<String>> way : WAYS.entrySet()) {
                Path classes = Files.createTempDirectory(folder, "classes");
                double taken = Generated.compile(sources, classes, way.getValue());
                if (time >= 0) {
                    seconds.getOrDefault(way.getKey(), new ArrayList<>()).add(taken);
                }
            }
        }
        Fragment fragment = new Fragment(
                "Compilation of " + ENTITIES + " entities, in a javac that is warm",
                "| | Median, s | ms for each entity |\n|---|--:|--:|");
        seconds.forEach((way, all) -> fragment.line(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f |",
                way,
                Samples.median(all),
                Samples.median(all) * 1_000 / ENTITIES)));
        fragment.write(Path.of(arguments.length > 1 ? arguments[1] : "benchmarks/target/processor.md"));
    }

    private static Map<String, List<String>> ways() {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("the interfaces alone, no processor", List.of("-proc:none"));
        ways.put("the processor alone, nothing compiled", List.of("-proc:only", "-processor", PROCESSOR));
        ways.put("all: processed, and compiled with what was written", List.of("-processor", PROCESSOR));
        return ways;
    }
}
