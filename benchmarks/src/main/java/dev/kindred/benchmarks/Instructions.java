package dev.kindred.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the instructions of an operation by JDBC and by Kindred in the interpreter, and compares them with those that
 * were stored: ends with 1 if Kindred needs more. What an operation is stands in the README of the benchmarks.
 */
public final class Instructions {

    /** How many operations a thread runs, and the other twice as many: the longer they are, the fewer. */
    private static final Map<Workload, Integer> OPERATIONS = new TreeMap<>(Map.of(
            Workload.W1, 100,
            Workload.W2, 40,
            Workload.W3, 15,
            Workload.W4, 2,
            Workload.W7, 30,
            Workload.W8, 20,
            Workload.W10, 2,
            Workload.W11, 15,
            Workload.W12, 4));

    private static final Pattern THREAD = Pattern.compile("# Thread (\\d+)");
    private static final Pattern TOTAL = Pattern.compile("Total instructions: (\\d+)");

    private final Path stored = Path.of("benchmarks/instructions.md");
    private final Options options;
    private final Map<Workload, Map<String, Long>> counts = new TreeMap<>();

    private Instructions(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Instructions instructions = new Instructions(Options.of(arguments));
        instructions.count();
        if (instructions.options.has("store")) {
            instructions.store();
        } else if (!instructions.isWithinSlack()) {
            System.exit(1);
        }
    }

    private void count() throws IOException, InterruptedException {
        List<Counted.Order> orders = new ArrayList<>();
        String all = String.join(
                ",", OPERATIONS.keySet().stream().map(Workload::name).toList());
        for (String name : options.names("workload", all)) {
            Workload workload = Workload.valueOf(name.toUpperCase(Locale.ROOT));
            int operations = options.number("operations", OPERATIONS.getOrDefault(workload, 4));
            orders.add(new Counted.Order(workload, "jdbc", operations));
            orders.add(new Counted.Order(workload, "kindred", operations));
        }
        List<Long> threads = threads(orders);
        for (int number = 0; number < orders.size(); number++) {
            Counted.Order order = orders.get(number);
            long twice = threads.get(2 * number + 2);
            long once = threads.get(2 * number + 1);
            counts.computeIfAbsent(order.workload(), workload -> new LinkedHashMap<>())
                    .put(order.contender(), (twice - once) / order.operations());
        }
    }

    /** The instructions of the threads that were asked for, from that of known work to the other. */
    private List<Long> threads(List<Counted.Order> orders) throws IOException, InterruptedException {
        Path log = Files.createTempFile("instructions", ".log");
        Path blocks = Files.createTempDirectory("instructions");
        List<String> command = new ArrayList<>(List.of(
                "valgrind",
                "--tool=exp-bbv",
                "--instr-count-only=yes",
                "--bb-out-file=" + blocks.resolve("blocks"),
                "--log-file=" + log,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xint",
                "-XX:+UseSerialGC",
                "-Xms1200m",
                "-Xmx1200m",
                "-Xmn1000m",
                "-Dkindred.benchmarks.authors=100",
                "-cp",
                System.getProperty("java.class.path"),
                Counted.class.getName()));
        orders.forEach(order -> command.add(order.toString()));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new IOException("Instructions are counted by valgrind, which cannot be started here.", e);
        }
        String before = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("What was to be counted failed; " + log + " says more.");
        }
        return between(totals(Files.readString(log)), Integer.parseInt(before), 2 * orders.size() + 2);
    }

    private static Map<Integer, Long> totals(String log) {
        Map<Integer, Long> totals = new TreeMap<>();
        int thread = 0;
        for (String line : log.lines().toList()) {
            Matcher head = THREAD.matcher(line);
            Matcher total = TOTAL.matcher(line);
            if (head.find()) {
                thread = Integer.parseInt(head.group(1));
            } else if (total.find()) {
                totals.put(thread, Long.parseLong(total.group(1)));
            }
        }
        return totals;
    }

    private static List<Long> between(Map<Integer, Long> totals, int before, int count) {
        List<Long> threads = new ArrayList<>();
        for (int thread = before + 1; thread <= before + count; thread++) {
            threads.add(totals.getOrDefault(thread, 0L));
        }
        double first = threads.get(0);
        double last = threads.get(count - 1);
        if (first < 1_000_000 || Math.abs(first / last - 1) > 0.01) {
            throw new IllegalStateException("The threads that do the same work have counted " + first + " and " + last
                    + "; these are not the threads that were meant. All: " + totals);
        }
        return threads;
    }

    private void store() throws IOException {
        Fragment fragment = new Fragment(
                "Instructions of an operation", "| Workload | JDBC | Kindred | To JDBC |\n|---|--:|--:|--:|");
        counts.forEach((workload, count) -> fragment.line(String.format(
                Locale.ROOT, "| %s | %d | %d | %.2f |", workload, jdbc(count), kindred(count), ratio(count))));
        fragment.write(stored);
    }

    private boolean isWithinSlack() throws IOException {
        double slack = Double.parseDouble(options.text("slack", "2"));
        Map<String, Long> before = read();
        boolean isWithin = true;
        System.out.println("| Workload | JDBC | Kindred | To JDBC | Stored | Grown by, % |\n|---|--:|--:|--:|--:|--:|");
        for (Map.Entry<Workload, Map<String, Long>> entry : counts.entrySet()) {
            Map<String, Long> count = entry.getValue();
            Long old = before.get(entry.getKey().name());
            double grown = old == null ? 0 : 100.0 * kindred(count) / old - 100;
            isWithin &= grown <= slack;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.2f | %s | %.2f%s |%n",
                    entry.getKey(),
                    jdbc(count),
                    kindred(count),
                    ratio(count),
                    old == null ? "nothing" : String.format(Locale.ROOT, "%,d", old),
                    grown,
                    grown > slack ? ", too much" : "");
        }
        if (!Files.readString(stored).contains(Machine.jdk())) {
            System.out.println("The stored numbers are of another JDK; store those of this one before the change.");
        }
        return isWithin;
    }

    /** Kindred's, by workload. */
    private Map<String, Long> read() throws IOException {
        Map<String, Long> before = new LinkedHashMap<>();
        for (String line : Files.readAllLines(stored)) {
            if (line.startsWith("| W") && !line.startsWith("| Workload")) {
                List<String> cells = List.of(line.split(" *\\| *"));
                before.put(cells.get(1), Long.valueOf(cells.get(3)));
            }
        }
        return before;
    }

    private static long jdbc(Map<String, Long> count) {
        return count.getOrDefault("jdbc", 0L);
    }

    private static long kindred(Map<String, Long> count) {
        return count.getOrDefault("kindred", 0L);
    }

    private static double ratio(Map<String, Long> count) {
        return (double) kindred(count) / jdbc(count);
    }
}
