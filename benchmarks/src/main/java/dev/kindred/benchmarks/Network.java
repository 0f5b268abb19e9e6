package dev.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Measures what the workloads take if PostgreSQL is a network away, and how many round trips and bytes they need. */
public final class Network {

    private static final long WARM_UP = 2_000_000_000L;
    private static final long AT_MOST = 6_000_000_000L;
    private static final int AT_LEAST = 3;
    private static final int CORRECTIONS = 2;

    private final Options options;
    private final Database database;
    private final Wire wire;
    private final List<String> contenders;
    private final int times;
    private long delay;

    /** The medians over operations: near and far in milliseconds. */
    private record Figures(double near, double far, double turns, double bytes) {}

    private Network(Options options, Database database, Wire wire) {
        this.options = options;
        this.database = database;
        this.wire = wire;
        this.contenders = options.names("contender", String.join(",", Contenders.ALL));
        this.times = options.number("operations", 30);
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        try (Database database = Database.start(Dialect.POSTGRESQL, false);
                Wire wire = new Wire(database.url())) {
            new Network(Options.of(arguments), database, wire).measure();
        }
        System.exit(0);
    }

    private void measure() throws IOException, SQLException {
        double asked = Double.parseDouble(options.text("delay", "0.5"));
        String reached = calibrate(asked);
        Fragment fragment = new Fragment(
                String.format(Locale.ROOT, "PostgreSQL across a network of %.1f ms", 2 * asked), reached + '\n');
        Map<Workload, Map<String, Figures>> all = new LinkedHashMap<>();
        for (String name : options.names("workload", "W1,W2,W3,W4,W5,W6,W7,W8,W9,W10,W11,W12")) {
            Workload workload = Workload.valueOf(name.toUpperCase(Locale.ROOT));
            Map<String, Figures> figures = new LinkedHashMap<>();
            for (String contender : contenders) {
                figures.put(contender, measure(workload, contender));
                System.out.println(workload + " " + contender + ": " + figures.get(contender));
            }
            all.put(workload, figures);
        }
        table(fragment, all, "Round trips of an operation", figures -> number(figures.turns(), 0));
        table(fragment, all, "Milliseconds across the network", figures -> number(figures.far(), 2));
        table(fragment, all, "Milliseconds without it, through the same relay", figures -> number(figures.near(), 2));
        table(fragment, all, "Kilobytes, both directions", figures -> number(figures.bytes() / 1_000, 1));
        fragment.write(Path.of(options.text("output", "benchmarks/target/network.md")));
    }

    private Figures measure(Workload workload, String name) {
        wire.delay(0);
        try (Database seen = database.at(wire.url());
                Contender contender = Contenders.open(name, seen)) {
            Round round = new Round(contender, database, new Checksum(false), 10_000);
            round.tidy();
            long end = System.nanoTime() + WARM_UP;
            for (int time = 0; time < AT_LEAST || System.nanoTime() < end; time++) {
                workload.prepare(round);
                workload.run(round);
            }
            Figures near = run(workload, round);
            wire.delay(delay);
            Figures far = run(workload, round);
            wire.delay(0);
            round.tidy();
            return new Figures(near.near(), far.near(), far.turns(), far.bytes());
        }
    }

    private Figures run(Workload workload, Round round) {
        List<Double> millis = new ArrayList<>();
        List<Double> turns = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        long end = System.nanoTime() + AT_MOST;
        for (int time = 0; time < times && (time < AT_LEAST || System.nanoTime() < end); time++) {
            workload.prepare(round);
            long turnsBefore = wire.turns();
            long bytesBefore = wire.bytes();
            long start = System.nanoTime();
            workload.run(round);
            millis.add((System.nanoTime() - start) / 1e6);
            turns.add((double) (wire.turns() - turnsBefore));
            bytes.add((double) (wire.bytes() - bytesBefore));
        }
        return new Figures(Samples.median(millis), 0, Samples.median(turns), Samples.median(bytes));
    }

    /** Makes the delay so long that a round trip takes what was asked for longer than it does without the relay. */
    private String calibrate(double asked) throws SQLException {
        double near = roundTrip(database.url());
        delay = Math.round(asked * 1e6);
        wire.delay(delay);
        double far = roundTrip(wire.url());
        for (int time = 0; time < CORRECTIONS; time++) {
            delay = Math.max(0, delay - Math.round((far - near - 2 * asked) / 2 * 1e6));
            wire.delay(delay);
            far = roundTrip(wire.url());
        }
        wire.delay(0);
        double relayed = roundTrip(wire.url());
        return String.format(
                Locale.ROOT,
                "`select 1` takes %.3f ms without the relay, %.3f ms through it, and %.3f ms with its delay of %.3f ms in"
                        + " each direction: the network adds %.3f ms to a round trip.",
                near,
                relayed,
                far,
                delay / 1e6,
                far - near);
    }

    private static double roundTrip(String url) throws SQLException {
        List<Double> millis = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement select = connection.prepareStatement("select 1")) {
            for (int time = 0; time < 1_500; time++) {
                long start = System.nanoTime();
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                }
                if (time >= 500) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        return Samples.median(millis);
    }

    private void table(
            Fragment fragment, Map<Workload, Map<String, Figures>> all, String title, Function<Figures, String> cell) {
        fragment.line("\n### " + title + "\n");
        fragment.line("| Workload | " + String.join(" | ", contenders) + " |");
        fragment.line("|---|" + "--:|".repeat(contenders.size()));
        all.forEach((workload, figures) -> fragment.line("| " + workload + " " + workload.title() + " | "
                + String.join(" | ", figures.values().stream().map(cell).toList()) + " |"));
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
