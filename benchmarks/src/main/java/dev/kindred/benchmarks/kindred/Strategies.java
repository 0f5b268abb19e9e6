package dev.kindred.benchmarks.kindred;

import static dev.kindred.benchmarks.kindred.Author_.AUTHOR;
import static dev.kindred.benchmarks.kindred.Book_.BOOK;
import static dev.kindred.query.LoadOption.aggregated;
import static dev.kindred.query.LoadOption.immediate;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.peers;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.query.LoadOption.subquery;

import dev.kindred.benchmarks.Database;
import dev.kindred.benchmarks.Dialect;
import dev.kindred.benchmarks.Fragment;
import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.engine.Execution;
import dev.kindred.engine.ExecutionListener;
import dev.kindred.query.LoadOption;
import dev.kindred.session.SessionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures Kindred's strategies of loading against each other: 100 authors with their 1,000 books, and with 3 tags for each book. */
public final class Strategies {

    private static final long WARM_UP = 4_000_000_000L;
    private static final long ROUND = 500_000_000L;
    private static final int ROUNDS = 7;

    /** A way to load books, and one to load their tags too. */
    private record Way(String name, List<LoadOption<Author>> books, List<LoadOption<Author>> tags) {}

    private static final List<Way> WAYS = List.of(
            new Way("`select`, each for itself (`peers(false)`)", List.of(peers(false)), List.of(peers(false))),
            new Way("`select`, the default", List.of(), List.of()),
            new Way(
                    "`selectin`",
                    List.of(selectin(AUTHOR.books)),
                    List.of(selectin(AUTHOR.books, selectin(BOOK.tags)))),
            new Way("`joined`", List.of(joined(AUTHOR.books)), List.of(joined(AUTHOR.books, joined(BOOK.tags)))),
            new Way(
                    "`subquery`",
                    List.of(subquery(AUTHOR.books)),
                    List.of(subquery(AUTHOR.books, subquery(BOOK.tags)))),
            new Way(
                    "`immediate`",
                    List.of(immediate(AUTHOR.books)),
                    List.of(immediate(AUTHOR.books, immediate(BOOK.tags)))),
            new Way(
                    "`aggregated`",
                    List.of(aggregated(AUTHOR.books)),
                    List.of(aggregated(AUTHOR.books, aggregated(BOOK.tags)))));

    private final SessionFactory sessions;
    private int first;

    private Strategies(Engine engine) {
        this.sessions = SessionFactory.of(engine);
    }

    public static void main(String[] arguments) throws IOException {
        Fragment fragment = new Fragment(
                "Strategies of loading, in milliseconds",
                "| Database | Strategy | 100 authors, 1,000 books | Statements | and 3,000 tags | Statements |\n|---|---|--:|--:|--:|--:|");
        for (String name : List.of("sqlite", "h2", "postgresql")) {
            try (Database database = Database.start(Dialect.of(name), false);
                    Engine engine = Engine.create(
                            database.url(), EngineOptions.defaults().withPool(database::pool))) {
                new Strategies(engine).measure(name, engine).forEach(fragment::line);
            }
        }
        fragment.write(Path.of(arguments.length > 0 ? arguments[0] : "benchmarks/target/strategies.md"));
    }

    /** What is measured of one way. */
    private record Figures(Way way, int books, int tags, List<Double> booksMillis, List<Double> tagsMillis) {

        String line(String database) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %,d | %.2f | %,d |",
                    database,
                    way.name(),
                    median(booksMillis),
                    books,
                    median(tagsMillis),
                    tags);
        }
    }

    private List<String> measure(String database, Engine engine) {
        List<Figures> all = new ArrayList<>();
        for (Way way : WAYS) {
            all.add(new Figures(
                    way,
                    statements(engine, way.books(), false),
                    statements(engine, way.tags(), true),
                    new ArrayList<>(),
                    new ArrayList<>()));
            millis(way.books(), false, WARM_UP);
            millis(way.tags(), true, WARM_UP);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Figures figures : all) {
                figures.booksMillis().add(millis(figures.way().books(), false, ROUND));
                figures.tagsMillis().add(millis(figures.way().tags(), true, ROUND));
            }
        }
        return all.stream().map(figures -> figures.line(database)).toList();
    }

    private int statements(Engine engine, List<LoadOption<Author>> options, boolean withTags) {
        int[] count = {0};
        ExecutionListener counting = new ExecutionListener() {
            @Override
            public void executed(Execution execution) {
                count[0]++;
            }
        };
        engine.addListener(counting);
        load(options, withTags);
        engine.removeListener(counting);
        return count[0];
    }

    /** The median of as many loads as there is time for. */
    private double millis(List<LoadOption<Author>> options, boolean withTags, long nanos) {
        List<Double> each = new ArrayList<>();
        long end = System.nanoTime() + nanos;
        do {
            long start = System.nanoTime();
            load(options, withTags);
            each.add((System.nanoTime() - start) / 1e6);
        } while (System.nanoTime() < end);
        return median(each);
    }

    private void load(List<LoadOption<Author>> options, boolean withTags) {
        first = first % 900 + 1;
        @SuppressWarnings("unchecked") // an array knows no type arguments
        LoadOption<Author>[] all = options.toArray(LoadOption[]::new);
        sessions.run(session -> {
            int read = 0;
            for (Author author : session.query(AUTHOR)
                    .where(AUTHOR.id.between((long) first, first + 99L))
                    .options(all)
                    .list()) {
                for (Book book : author.books()) {
                    read += withTags ? book.tags().size() : 1;
                }
            }
            if (read < 1_000) {
                throw new IllegalStateException("Only " + read + " were read.");
            }
        });
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
