package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Maybe_.MAYBE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.query.BoundQuery;
import dev.kindred.query.Page;
import dev.kindred.query.PageKey;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.sql.Ordering;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages in random orders over columns of all types, with NULLs and ties: all pages together are the whole list, forwards and backwards.
 * Each round has a seed, which a failure tells; {@code -Dkindred.random.seed=4711} begins with another one, and
 * {@code -Dkindred.random.orders=1000} runs more of them.
 */
class RandomPagesTest {

    private static final long FIRST_SEED = Long.getLong("kindred.random.seed", 1L);
    private static final int ORDERS = Integer.getInteger("kindred.random.orders", 40);
    private static final int ROWS = 60;

    private record Kind<T>(ColumnAttribute<Maybe, T> column, BiConsumer<Maybe, @Nullable T> setter, List<T> values) {
        void set(Database db, Maybe maybe, Random random) {
            List<T> kept = Values.kept(db, values);
            setter.accept(maybe, random.nextInt(4) == 0 ? null : kept.get(random.nextInt(kept.size())));
        }
    }

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(MAYBE.text, Maybe::text, Values.TEXTS),
            new Kind<>(MAYBE.tiny, Maybe::tiny, Values.BYTES),
            new Kind<>(MAYBE.small, Maybe::small, Values.SHORTS),
            new Kind<>(MAYBE.count, Maybe::count, Values.INTEGERS),
            new Kind<>(MAYBE.total, Maybe::total, Values.LONGS),
            new Kind<>(MAYBE.ratio, Maybe::ratio, Values.FLOATS),
            new Kind<>(MAYBE.share, Maybe::share, Values.DOUBLES),
            new Kind<>(MAYBE.exact, Maybe::exact, Values.DECIMALS),
            new Kind<>(MAYBE.big, Maybe::big, Values.BIG_INTEGERS),
            new Kind<>(MAYBE.done, Maybe::done, Values.BOOLEANS),
            new Kind<>(MAYBE.bytes, Maybe::bytes, Values.BINARIES),
            new Kind<>(MAYBE.day, Maybe::day, Values.DATES),
            new Kind<>(MAYBE.time, Maybe::time, Values.TIMES),
            new Kind<>(MAYBE.dayTime, Maybe::dayTime, Values.DATE_TIMES),
            new Kind<>(MAYBE.withOffset, Maybe::withOffset, Values.OFFSET_DATE_TIMES),
            new Kind<>(MAYBE.moment, Maybe::moment, Values.INSTANTS),
            new Kind<>(MAYBE.took, Maybe::took, Values.DURATIONS),
            new Kind<>(MAYBE.token, Maybe::token, Values.TOKENS),
            new Kind<>(MAYBE.colour, Maybe::colour, Values.COLOURS));

    @DatabaseTest
    void allPagesTogetherAreTheWholeListInItsOrder(Database db) {
        db.createAll(MetaData.of(MAYBE));
        SessionFactory.of(db.engine()).run(session -> {
            Random random = new Random(FIRST_SEED);
            for (int row = 0; row < ROWS; row++) {
                Maybe maybe = MAYBE.create();
                KINDS.forEach(kind -> kind.set(db, maybe, random));
                session.add(maybe);
            }
        });
        for (long seed = FIRST_SEED; seed < FIRST_SEED + ORDERS; seed++) {
            walk(db, new Random(seed * 0x9E3779B97F4A7C15L), seed);
        }
    }

    private static void walk(Database db, Random random, long seed) {
        List<Ordering> order = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            ColumnAttribute<Maybe, ?> column =
                    KINDS.get(random.nextInt(KINDS.size())).column();
            order.add(new Ordering(column, random.nextBoolean()));
        }
        boolean descending = order.get(order.size() - 1).descending();
        int size = 1 + random.nextInt(20);
        String round = "seed " + seed + " (data " + FIRST_SEED + "), " + size + " a page, by " + order;

        try (Session session = Session.open(db.engine())) {
            BoundQuery<Maybe> query = session.query(MAYBE).orderBy(order.toArray(Ordering[]::new));
            List<Long> all =
                    ids(query.orderBy(new Ordering(MAYBE.id, descending)).list());
            assertThat(all).as(round).hasSize(ROWS);

            List<Page<Maybe>> pages = forwards(query, size);
            assertThat(ids(pages.stream()
                            .flatMap(page -> page.entities().stream())
                            .toList()))
                    .as(round)
                    .isEqualTo(all);
            assertThat(pages).as(round).hasSize((ROWS + size - 1) / size);
            assertThat(backwards(query, size, pages.get(pages.size() - 1)))
                    .as(round)
                    .isEqualTo(all);

            int place = random.nextInt(ROWS);
            Maybe there = session.getOne(MAYBE, all.get(place));
            assertThat(ids(query.after(values(there, order)).list())).as(round).isEqualTo(all.subList(place + 1, ROWS));
        }
    }

    private static List<Page<Maybe>> forwards(BoundQuery<Maybe> query, int size) {
        List<Page<Maybe>> pages = new ArrayList<>(List.of(query.page(size)));
        Page<Maybe> last = pages.get(0);
        while (last.hasNext() && pages.size() <= ROWS) {
            last = query.page(size, PageKey.of(last.next().toString()));
            pages.add(last);
        }
        return pages;
    }

    private static List<Long> backwards(BoundQuery<Maybe> query, int size, Page<Maybe> last) {
        List<Long> all = new ArrayList<>(ids(last.entities()));
        Page<Maybe> page = last;
        while (page.hasPrevious() && all.size() <= ROWS) {
            page = query.page(size, PageKey.of(page.previous().toString()));
            all.addAll(0, ids(page.entities()));
        }
        return all;
    }

    private static @Nullable Object[] values(Maybe maybe, List<Ordering> order) {
        Stream<Integer> attributes =
                order.stream().map(ordering -> ((ColumnAttribute<?, ?>) ordering.expression()).index());
        return Stream.concat(attributes, Stream.of(MAYBE.id.index()))
                .map(attribute -> ((Instrumented) maybe).kindredGet(attribute))
                .toArray();
    }

    private static List<Long> ids(List<Maybe> found) {
        return found.stream().map(Maybe::id).toList();
    }
}
