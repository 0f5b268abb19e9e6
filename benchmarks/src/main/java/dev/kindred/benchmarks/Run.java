package dev.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Measures workloads, and writes a part of the results into a file; or only checks that all contenders do the same. */
public final class Run {

    private final Options options;

    /** Asked before it is pinned, after which Java sees one processor. */
    private final String machine = Machine.describe();

    private final List<String> databases;
    private final List<Workload> workloads;
    private final Set<String> contenders;

    // What is measured is what was compiled, whatever becomes of the sources meanwhile.
    private final String commit = Machine.commit();

    private Run(Options options) {
        boolean quick = options.has("quick");
        this.options = options;
        this.databases = options.names("database", quick ? "h2" : "h2,sqlite,postgresql");
        this.workloads = options.names("workload", quick ? "W1,W4,W8,W12" : allWorkloads()).stream()
                .map(name -> Workload.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        this.contenders = new LinkedHashSet<>(List.of("jdbc"));
        this.contenders.addAll(
                options.names("contender", quick ? "kindred,hibernate" : String.join(",", Contenders.ALL)));
    }

    public static void main(String[] arguments) throws IOException, RunnerException {
        Run run = new Run(Options.of(arguments));
        if (run.options.has("pin")) {
            Machine.pin(run.options.text("pin", "0"));
        }
        if (run.options.has("check")) {
            run.check();
        } else {
            run.measure();
        }
    }

    private void check() {
        for (String name : databases) {
            try (Database database = Database.start(Dialect.of(name), workloads.contains(Workload.W13))) {
                contenders.stream().filter(other -> !other.equals("jdbc")).forEach(other -> check(database, other));
            }
        }
    }

    private void check(Database database, String name) {
        try (Contender contender = Contenders.open(name, database)) {
            if (workloads.contains(Workload.W13)) {
                contender.hold();
            }
            for (Workload workload : workloads) {
                if (!Contenders.takesPart(name, database.dialect(), workload)) {
                    continue;
                }
                new Verification(database).check(workload, name, contender);
                System.out.println(database.dialect() + ", " + name + ": " + workload + " is as JDBC does it");
            }
        }
    }

    private void measure() throws IOException, RunnerException {
        Fork fork = Fork.of(options);
        List<Part.Result> results = new ArrayList<>();
        for (String database : databases) {
            for (Workload workload : workloads) {
                results.addAll(measure(fork, database, workload));
                write(fork, results);
            }
        }
    }

    /** All contenders in turn, and again for each further fork, so that none has a quiet hour for itself. */
    private List<Part.Result> measure(Fork fork, String database, Workload workload) throws RunnerException {
        Map<String, Samples> samples = new LinkedHashMap<>();
        for (int turn = 0; turn < fork.forks(); turn++) {
            for (String contender : contenders) {
                if (!Contenders.takesPart(contender, Dialect.of(database), workload)) {
                    continue;
                }
                Samples taken = fork.run(database, workload, contender);
                samples.computeIfAbsent(contender, name -> new Samples()).add(taken);
                System.out.printf(
                        Locale.ROOT,
                        "%s %s %s: %.1f us, %,d bytes%n",
                        database,
                        workload,
                        contender,
                        taken.median(),
                        taken.bytes());
            }
        }
        return samples.entrySet().stream()
                .map(entry -> entry.getValue().result(database, workload, entry.getKey()))
                .toList();
    }

    /** After each workload, so that a run that is stopped leaves what it has. */
    private void write(Fork fork, List<Part.Result> results) throws IOException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        Path file =
                Path.of(options.text("output", "benchmarks/target/part.json")).toAbsolutePath();
        Files.createDirectories(file.getParent());
        new Part(
                        now.toString(),
                        options.has("quick"),
                        commit,
                        machine,
                        Machine.jdk(),
                        Machine.versions(Contenders.ARTIFACTS),
                        fork.toString(),
                        List.copyOf(results))
                .write(file);
    }

    private static String allWorkloads() {
        return Stream.of(Workload.values()).map(Workload::name).collect(Collectors.joining(","));
    }
}
