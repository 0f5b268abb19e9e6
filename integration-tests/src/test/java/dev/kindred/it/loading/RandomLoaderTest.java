package dev.kindred.it.loading;

import static dev.kindred.it.loading.Bough_.BOUGH;
import static dev.kindred.it.loading.Genre_.GENRE;
import static dev.kindred.it.loading.Mime_.MIME;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.it.model.Line_.LINE;
import static dev.kindred.query.LoadOption.containsEager;
import static dev.kindred.query.LoadOption.immediate;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.select;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.query.LoadOption.subquery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.annotation.Lazy;
import dev.kindred.it.loading.Kinds.Edge;
import dev.kindred.it.loading.Kinds.Kind;
import dev.kindred.it.model.Line;
import dev.kindred.query.BoundQuery;
import dev.kindred.query.LoadOption;
import dev.kindred.query.RelationshipOption;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Ordering;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Random conditions, orders and limits of loaders, and lists filled from a join of the query's own, over random rows: they find what the
 * same does to the whole lists in memory. Seeds as for {@link RandomLoadingTest}.
 */
class RandomLoaderTest {

    private static final long FIRST_SEED = Long.getLong("kindred.random.seed", 1L);
    private static final int LOADERS = Integer.getInteger("kindred.random.trees", 100);
    private static final List<Lazy> STRATEGIES =
            List.of(Lazy.SELECT, Lazy.JOINED, Lazy.SELECTIN, Lazy.SUBQUERY, Lazy.IMMEDIATE);

    /** A condition, and the same for an object in memory. */
    private record Filter<T>(Condition condition, Predicate<T> holds) {}

    /** A list of an entity, and the kind of its elements. */
    private record Place<E, T>(Kind<E> owner, Edge<E, T> list, Kind<T> element) {
        @SuppressWarnings("unchecked") // of the relationship's own entity
        List<T> of(E entity) {
            return (List<T>) list.of(entity);
        }

        boolean isOrdered() {
            return list.isOrdered();
        }
    }

    /** Which part of a list is asked for, and in which order. */
    private record Part<T>(Filter<T> filter, boolean isReversed, long limit) {
        /** The part of a whole list in memory. */
        List<String> of(Place<?, T> place, List<T> whole) {
            Comparator<T> byKey = Comparator.comparing(
                    element -> key(place.element(), element), Comparator.comparing(RandomLoaderTest::padded));
            Stream<T> part = whole.stream().filter(filter.holds());
            if (isReversed) {
                part = part.sorted(byKey.reversed());
            } else if (!place.isOrdered() && limit < Long.MAX_VALUE) {
                part = part.sorted(byKey);
            }
            return part.limit(limit).map(Kinds::name).toList();
        }

        boolean isInOrder(Place<?, T> place) {
            return isReversed || place.isOrdered() || limit < Long.MAX_VALUE;
        }
    }

    private static <T> List<?> key(Kind<T> kind, T element) {
        return kind.values().apply(element).subList(0, kind.key().size());
    }

    private static String padded(List<?> key) {
        StringBuilder text = new StringBuilder();
        key.forEach(part -> text.append("%09d".formatted((Long) part)));
        return text.toString();
    }

    @DatabaseTest
    void aLoaderFindsWhatIsLeftOfTheWholeListInMemory(Database db) {
        SessionFactory sessions = stored(db);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + LOADERS; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L);
            loader(sessions, random, place(random), "seed " + seed);
        }
    }

    @DatabaseTest
    void aListFilledFromAJoinHoldsWhatTheJoinFound(Database db) {
        SessionFactory sessions = stored(db);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + LOADERS; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L);
            Place<?, ?> place = place(random);
            if (!place.list().toItself()) {
                eager(sessions, random, place, "seed " + seed);
            }
        }
    }

    private static SessionFactory stored(Database db) {
        db.createAll(Kinds.ALL);
        SessionFactory sessions = SessionFactory.of(db.engine());
        sessions.run(session -> Kinds.store(session, new Random(FIRST_SEED)));
        return sessions;
    }

    private static Place<?, ?> place(Random random) {
        List<Place<?, ?>> places = Kinds.LIST.stream()
                .<Place<?, ?>>flatMap(RandomLoaderTest::places)
                .toList();
        return places.get(random.nextInt(places.size()));
    }

    private static <E> Stream<Place<E, ?>> places(Kind<E> kind) {
        return kind.edges().stream()
                .filter(edge -> edge.relationship().isCollection())
                .map(edge -> place(kind, edge));
    }

    private static <E, T> Place<E, T> place(Kind<E> kind, Edge<E, T> edge) {
        return new Place<>(kind, edge, Kinds.of(edge.relationship().target()));
    }

    @SuppressWarnings("unchecked") // of the same entity
    private static <T> Filter<T> filter(Kind<T> kind, Random random) {
        int number = random.nextInt(4);
        Object of = kind.entity();
        Filter<?> filter;
        if (of == PLAY) {
            filter = new Filter<Play>(PLAY.acts.ge(number - 1), play -> play.acts() >= number - 1);
        } else if (of == MIME) {
            filter = new Filter<Mime>(
                    MIME.name.ne("M" + number), mime -> !mime.name().equals("M" + number));
        } else if (of == GENRE) {
            filter = new Filter<Genre>(
                    GENRE.name.ne("G" + number), genre -> !genre.name().equals("G" + number));
        } else if (of == BOUGH) {
            filter = new Filter<Bough>(
                    BOUGH.name.eq("B" + number), bough -> bough.name().equals("B" + number));
        } else {
            filter = new Filter<Line>(LINE.number.le((long) number), line -> line.number() <= number);
        }
        return (Filter<T>) filter;
    }

    private static <E, T> void loader(SessionFactory sessions, Random random, Place<E, T> place, String seed) {
        Part<T> part = new Part<>(
                random.nextInt(3) == 0 ? new Filter<>(null, any -> true) : filter(place.element(), random),
                random.nextBoolean(),
                random.nextBoolean() ? random.nextInt(4) : Long.MAX_VALUE);
        RelationshipOption<E> option = option(place, random);
        if (part.filter().condition() != null) {
            option = option.where(part.filter().condition());
        }
        if (part.isReversed()) {
            option = option.orderBy(
                    place.element().key().stream().map(Expression::desc).toArray(Ordering[]::new));
        }
        if (part.limit() < Long.MAX_VALUE) {
            option = option.limit(part.limit());
        }
        Map<String, List<String>> expected = new LinkedHashMap<>();
        Map<String, List<String>> found = new LinkedHashMap<>();
        try (Session session = sessions.open()) {
            for (E owner :
                    byKey(Kinds.plain(session, place.owner()), place.owner()).list()) {
                expected.put(Kinds.name(owner), inOrder(part.isInOrder(place), part.of(place, place.of(owner))));
            }
        }
        try (Session session = sessions.open()) {
            BoundQuery<E> query =
                    byKey(session.query(place.owner().entity()), place.owner()).options(option);
            for (E owner : query.list()) {
                List<String> names = place.of(owner).stream().map(Kinds::name).toList();
                found.put(Kinds.name(owner), inOrder(part.isInOrder(place), names));
            }
            assertThat(List.copyOf(found.entrySet()))
                    .as(seed + ": " + RandomLoadingTest.text(option, "") + " " + part + "\n" + query.explain())
                    .isEqualTo(List.copyOf(expected.entrySet()));
        }
    }

    private static List<String> inOrder(boolean counts, List<String> names) {
        return counts ? names : names.stream().sorted().toList();
    }

    private static <E> BoundQuery<E> byKey(BoundQuery<E> query, Kind<E> kind) {
        return query.orderBy(kind.key().stream().map(Expression::asc).toArray(Ordering[]::new));
    }

    // What is nested leads no further than one step, and so never back to a list that is asked for in part.
    private static <E, T> RelationshipOption<E> option(Place<E, T> place, Random random) {
        List<LoadOption<T>> list =
                place.list().toItself() ? List.of() : RandomLoadingTest.options(place.element(), random, 1);
        @SuppressWarnings({"unchecked", "rawtypes"}) // only handed on
        LoadOption<T>[] nested = list.toArray(LoadOption[]::new);
        return switch (STRATEGIES.get(random.nextInt(STRATEGIES.size()))) {
            case JOINED -> joined(place.list().relationship(), nested);
            case SELECTIN -> selectin(place.list().relationship(), nested);
            case SUBQUERY -> subquery(place.list().relationship(), nested);
            case IMMEDIATE -> immediate(place.list().relationship(), nested);
            default -> select(place.list().relationship(), nested);
        };
    }

    private static <E, T> void eager(SessionFactory sessions, Random random, Place<E, T> place, String seed) {
        Filter<T> filter = filter(place.element(), random);
        Map<String, List<String>> expected = new LinkedHashMap<>();
        Map<String, List<String>> found = new LinkedHashMap<>();
        try (Session session = sessions.open()) {
            for (E owner :
                    byKey(Kinds.plain(session, place.owner()), place.owner()).list()) {
                List<String> names = new Part<>(filter, false, Long.MAX_VALUE).of(place, place.of(owner));
                if (!names.isEmpty()) {
                    expected.put(Kinds.name(owner), inOrder(false, names));
                }
            }
        }
        try (Session session = sessions.open()) {
            BoundQuery<E> joined = session.query(place.owner().entity());
            joined = random.nextBoolean()
                    ? joined.join(place.list().relationship())
                    : joined.leftJoin(place.list().relationship());
            @SuppressWarnings({"unchecked", "rawtypes"}) // only handed on
            LoadOption<T>[] nested =
                    RandomLoadingTest.options(place.element(), random, 1).toArray(LoadOption[]::new);
            BoundQuery<E> query = byKey(joined.where(filter.condition()), place.owner())
                    .options(containsEager(place.list().relationship(), nested));
            List<E> owners = query.list();
            for (E owner : owners) {
                List<String> names = place.of(owner).stream().map(Kinds::name).toList();
                found.put(Kinds.name(owner), inOrder(false, names));
            }
            assertThat(found.size()).as(seed + "\n" + query.explain()).isEqualTo(owners.size());
            assertThat(List.copyOf(found.entrySet()))
                    .as(seed + "\n" + query.explain())
                    .isEqualTo(List.copyOf(expected.entrySet()));
        }
    }
}
