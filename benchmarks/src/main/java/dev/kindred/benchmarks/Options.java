package dev.kindred.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was said on the command line: names and values, {@code --workload W1,W4 --quick}. Immutable. */
record Options(Map<String, String> values) {

    private static final Set<String> FLAGS = Set.of("quick", "check", "verbose", "help", "store");
    private static final Set<String> WITH_VALUE = Set.of(
            "database",
            "workload",
            "contender",
            "output",
            "forks",
            "warmup",
            "measure",
            "seconds",
            "warmup-seconds",
            "pin",
            "jvm",
            "slack",
            "delay",
            "operations");

    static Options of(String[] arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < arguments.length; index++) {
            String name = arguments[index].replaceFirst("^--", "");
            if (FLAGS.contains(name)) {
                values.put(name, "");
            } else if (WITH_VALUE.contains(name) && index + 1 < arguments.length) {
                values.put(name, arguments[++index]);
            } else {
                throw new IllegalArgumentException("Cannot make anything of " + arguments[index] + ". There are "
                        + FLAGS + ", and with a value " + WITH_VALUE);
            }
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, String.valueOf(otherwise)));
    }

    List<String> names(String name, String otherwise) {
        return Arrays.asList(text(name, otherwise).split(","));
    }
}
