package dev.kindred.it.loading;

import static dev.kindred.it.loading.Bough_.BOUGH;
import static dev.kindred.query.LoadOption.aggregated;
import static dev.kindred.query.LoadOption.defer;
import static dev.kindred.query.LoadOption.immediate;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.loadOnly;
import static dev.kindred.query.LoadOption.others;
import static dev.kindred.query.LoadOption.peers;
import static dev.kindred.query.LoadOption.select;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.query.LoadOption.subquery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kindred.annotation.Lazy;
import dev.kindred.it.loading.Kinds.Edge;
import dev.kindred.it.loading.Kinds.Kind;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.query.BoundQuery;
import dev.kindred.query.LoadOption;
import dev.kindred.query.RelationshipOption;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.sql.JoinTarget;
import dev.kindred.sql.Ordering;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random trees of options over random rows, in some rounds with changes that are not written yet: whatever the strategies, a query finds the same, in the same order, and what hangs on it is
 * the same as with plain lazy loading. Each round has a seed, which a failure tells; {@code -Dkindred.random.seed=4711} begins with
 * another one, and {@code -Dkindred.random.trees=1000} runs more of them.
 */
class RandomLoadingTest {

    private static final long FIRST_SEED = Long.getLong("kindred.random.seed", 1L);
    private static final int TREES = Integer.getInteger("kindred.random.trees", 100);
    private static final List<Lazy> STRATEGIES =
            List.of(Lazy.SELECT, Lazy.JOINED, Lazy.AGGREGATED, Lazy.SELECTIN, Lazy.SUBQUERY, Lazy.IMMEDIATE);

    @DatabaseTest
    void whatAQueryFindsIsTheSameHoweverItIsLoaded(Database db) {
        db.createAll(Kinds.ALL);
        SessionFactory sessions = SessionFactory.of(db.engine());
        sessions.run(session -> Kinds.store(session, new Random(FIRST_SEED)));
        Map<String, String> graph = new HashMap<>();
        for (Kind<?> kind : Kinds.LIST) {
            sessions.run(
                    session -> graph.putAll(reachable(Kinds.plain(session, kind).list(), true, "")));
        }
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TREES; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L);
            round(db, sessions, random, graph, Kinds.LIST.get(random.nextInt(Kinds.LIST.size())), seed);
        }
    }

    private static <E> void round(
            Database db, SessionFactory sessions, Random random, Map<String, String> graph, Kind<E> kind, long seed) {
        List<LoadOption<E>> options = options(kind, random, 3);
        long shape = random.nextLong();
        StringBuilder told = new StringBuilder();
        options.forEach(option -> told.append("\n").append(text(option, "   ")));
        String round = "seed " + seed + " (data " + FIRST_SEED + "), options of " + kind.entity() + ":" + told;
        try (Session session = sessions.open()) {
            List<Object> held = inMemory(session, random);
            List<String> changes = random.nextInt(3) == 0 ? RandomChanges.make(session, random) : List.of();
            BoundQuery<E> query = shaped(session.query(kind.entity()), kind, new Random(shape));
            for (LoadOption<E> option : options) {
                query = query.options(option);
            }
            String how = round + "\n" + query.explain() + "\nin memory: " + held.size() + "\npending: " + changes;
            List<E> found = query.list();

            db.recorder().clear();
            for (LoadOption<E> option : options) {
                touch(found, option);
            }
            assertThat(db.recorder().statements()).as("lazy loads of " + how).isEmpty();
            List<String> names = found.stream().map(Kinds::name).toList();
            // A list that a change has entered is in the order of its mapping only after it is loaded again.
            Map<String, String> reached = reachable(found, changes.isEmpty(), how);
            session.flush();
            session.clear();
            List<E> expected =
                    shaped(Kinds.plain(session, kind), kind, new Random(shape)).list();
            assertThat(names)
                    .as(how)
                    .isEqualTo(expected.stream().map(Kinds::name).toList());
            if (changes.isEmpty()) {
                reached.forEach(
                        (name, description) -> assertThat(description).as(how).isEqualTo(graph.get(name)));
            } else {
                assertThat(reached).as(how).isEqualTo(reachable(expected, false, how));
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail(round, e);
        }
    }

    /** All that can be reached from some objects, by name. */
    private static Map<String, String> reachable(List<?> found, boolean inOrder, String how) {
        Deque<Object> waiting = new ArrayDeque<>(found);
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<String, String> descriptions = new HashMap<>();
        while (!waiting.isEmpty()) {
            Object entity = waiting.remove();
            if (seen.add(entity)) {
                String name = Kinds.name(entity);
                assertThat(descriptions.put(name, Kinds.description(entity, inOrder)))
                        .as("another " + name + ", " + how)
                        .isNull();
                waiting.addAll(neighbours(entity));
            }
        }
        return descriptions;
    }

    private static <E> List<Object> neighbours(E entity) {
        List<Object> all = new ArrayList<>();
        Kinds.of(entity).edges().forEach(edge -> all.addAll(edge.of(entity)));
        return all;
    }

    /** Touches what an option loads along, and so on down to where it says that a touch loads. */
    private static <E> void touch(List<?> entities, LoadOption<E> option) {
        if (!(option instanceof RelationshipOption<E> one) || one.strategy() == Lazy.SELECT) {
            return;
        }
        for (int i = 0; i < (one.depth() == Integer.MAX_VALUE ? 20 : one.depth()); i++) {
            entities = entities.stream()
                    .flatMap(owner -> related(owner, one.relationship()).stream())
                    .toList();
            for (LoadOption<?> nested : one.nested()) {
                touch(entities, nested);
            }
        }
    }

    private static <E> List<?> related(E owner, RelationshipAttribute<?, ?> relationship) {
        return Kinds.of(owner).edges().stream()
                .filter(edge -> edge.relationship() == (Object) relationship)
                .findFirst()
                .orElseThrow()
                .of(owner);
    }

    /** Loads some objects, and some of what hangs on them, so that the query meets them in memory. */
    private static List<Object> inMemory(Session session, Random random) {
        List<Object> held = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            for (Object entity : Kinds.plain(session, Kinds.LIST.get(random.nextInt(Kinds.LIST.size())))
                    .list()) {
                if (random.nextInt(3) == 0) {
                    held.add(entity);
                    held.addAll(random.nextBoolean() ? neighbours(entity) : List.of());
                }
            }
        }
        return held;
    }

    private static <E> BoundQuery<E> shaped(BoundQuery<E> query, Kind<E> kind, Random random) {
        BoundQuery<E> shaped = query;
        List<Ordering> order = new ArrayList<>();
        if (random.nextBoolean()) {
            order.add(new Ordering(kind.columns().get(0), random.nextBoolean()));
        }
        boolean descending = random.nextBoolean();
        kind.key().forEach(column -> order.add(new Ordering(column, descending)));
        shaped = shaped.orderBy(order.toArray(Ordering[]::new));
        if (random.nextInt(4) == 0) {
            Edge<E, ?> edge = kind.edges().get(random.nextInt(kind.edges().size()));
            JoinTarget target = edge.toItself() ? BOUGH.children.to(BOUGH.as("other")) : edge.relationship();
            shaped = random.nextBoolean() ? shaped.join(target) : shaped.leftJoin(target);
        }
        if (random.nextInt(4) == 0) {
            shaped = shaped.where(kind.columns().get(0).isNotNull());
        }
        if (random.nextInt(4) == 0) {
            shaped = shaped.distinct();
        }
        if (random.nextInt(3) == 0) {
            shaped = shaped.limit(random.nextInt(8));
            shaped = random.nextBoolean() ? shaped.offset(random.nextInt(3)) : shaped;
        }
        return shaped;
    }

    /** Random options for the entities of a kind, nested so many levels at most. */
    static <E> List<LoadOption<E>> options(Kind<E> kind, Random random, int levels) {
        List<LoadOption<E>> options = new ArrayList<>();
        if (levels > 0) {
            for (Edge<E, ?> edge : kind.edges()) {
                if (random.nextInt(3) > 0) {
                    options.add(option(edge, random, levels));
                }
            }
        }
        if (random.nextInt(4) == 0) {
            options.add(columns(kind, random));
        }
        if (levels == 3 && random.nextInt(4) == 0) {
            options.add(others(STRATEGIES.get(random.nextInt(STRATEGIES.size()))));
        }
        if (levels == 3 && random.nextInt(4) == 0) {
            options.add(peers(random.nextBoolean()));
        }
        return options;
    }

    private static <E> LoadOption<E> columns(Kind<E> kind, Random random) {
        ColumnAttribute<E, ?> column =
                kind.columns().get(random.nextInt(kind.columns().size()));
        return random.nextBoolean() ? loadOnly(column) : defer(column);
    }

    private static <E, T> LoadOption<E> option(Edge<E, T> edge, Random random, int levels) {
        RelationshipAttribute<E, T> relationship = edge.relationship();
        List<LoadOption<T>> list = options(Kinds.of(relationship.target()), random, levels - 1);
        boolean isFollowed = edge.toItself() && random.nextInt(3) == 0;
        if (isFollowed) {
            list.removeIf(
                    one -> one instanceof RelationshipOption<T> same && same.relationship() == (Object) relationship);
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // only handed on
        LoadOption<T>[] nested = list.toArray(LoadOption[]::new);
        RelationshipOption<E> option = switch (STRATEGIES.get(random.nextInt(STRATEGIES.size()))) {
            case JOINED -> joined(relationship, nested);
            case SELECTIN -> selectin(relationship, nested);
            case AGGREGATED -> aggregated(relationship, nested);
            case SUBQUERY -> subquery(relationship, nested);
            case IMMEDIATE -> immediate(relationship, nested);
            default -> select(relationship, nested);
        };
        if (isFollowed) {
            return random.nextInt(3) == 0 ? option.recursive() : option.depth(1 + random.nextInt(3));
        }
        return option;
    }

    /** An option as a text. */
    static String text(LoadOption<?> option, String indent) {
        if (!(option instanceof RelationshipOption<?> one)) {
            return indent + option.getClass().getSimpleName();
        }
        StringBuilder text = new StringBuilder(
                indent + one.strategy() + " " + one.relationship().path());
        text.append(one.depth() == 1 ? "" : " depth " + one.depth());
        one.nested().forEach(nested -> text.append("\n").append(text(nested, indent + "   ")));
        return text.toString();
    }
}
