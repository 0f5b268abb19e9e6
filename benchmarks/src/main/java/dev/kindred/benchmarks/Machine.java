package dev.kindred.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a measurement has to tell of the place where it was made. */
final class Machine {

    private static final Pattern JAR = Pattern.compile("([A-Za-z][A-Za-z0-9-]*?)-(\\d[^/\\\\]*)\\.jar$");
    private static final Pattern MODEL = Pattern.compile("model name\\s*: (.*)");

    private Machine() {}

    static String describe() {
        String processor = System.getProperty("os.arch");
        Path file = Path.of("/proc/cpuinfo");
        if (Files.exists(file)) {
            Matcher model = MODEL.matcher(read(file));
            processor = model.find() ? model.group(1) : processor;
        }
        return processor + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    static String jdk() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
    }

    /** The versions of these artifacts, as their jars are called on the class path. */
    static Map<String, String> versions(String... artifacts) {
        Map<String, String> versions = new TreeMap<>();
        for (String entry : List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))) {
            Matcher jar = JAR.matcher(entry);
            if (jar.find() && Arrays.asList(artifacts).contains(jar.group(1))) {
                versions.put(jar.group(1), jar.group(2));
            }
        }
        return versions;
    }

    static String commit() {
        try {
            return output("git", "describe", "--always", "--dirty").strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** From now on this program, and all that it starts, runs on one processor. */
    static void pin(String processor) throws IOException {
        output(
                "taskset",
                "-acp",
                processor,
                String.valueOf(ProcessHandle.current().pid()));
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
