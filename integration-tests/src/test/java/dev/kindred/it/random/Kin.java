package dev.kindred.it.random;

import dev.kindred.engine.Execution;
import dev.kindred.engine.StatementKind;
import dev.kindred.exception.KindredException;
import dev.kindred.instrument.Status;
import dev.kindred.it.random.BlockOps.Forget.How;
import dev.kindred.it.random.SessionOps.Flush.Then;
import dev.kindred.plan.FlushPlan;
import dev.kindred.session.Merged;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.session.SessionTransaction;
import dev.kindred.testkit.Database;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kindred's side of a run: a session, and which of its objects is which node. Made for one run. */
final class Kin implements AutoCloseable {

    private final Database database;
    private final SessionFactory sessions;
    private final Map<Integer, Object> objects = new HashMap<>();
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<Integer, Kind> kinds = new HashMap<>();
    private final Map<Integer, Object> keys = new HashMap<>();
    private final Map<List<Object>, Integer> byKey = new HashMap<>();
    private final Deque<SessionTransaction> blocks = new ArrayDeque<>();
    private Session session;

    Kin(Database database, boolean autoflush) {
        this.database = database;
        this.sessions = SessionFactory.of(database.engine(), Schema.META_DATA)
                .with(SessionSettings.defaults().withAutoflush(autoflush));
        this.session = sessions.open();
    }

    /** Whether an object is modified, and what was changed on it, are two questions with one answer. */
    void changesAreToldAlike() {
        for (Object entity : objects.values()) {
            if (session.status(entity) == Status.PERSISTENT) {
                expect(
                        session.isModified(entity) != session.changes(entity).isEmpty(),
                        entity + " was changed: " + session.changes(entity));
            }
        }
    }

    /** The same rows in a session that knows nothing yet. */
    Kin fresh(boolean autoflush) {
        Kin fresh = new Kin(database, autoflush);
        fresh.kinds.putAll(kinds);
        fresh.keys.putAll(keys);
        fresh.byKey.putAll(byKey);
        return fresh;
    }

    Session session() {
        return session;
    }

    /** The kinds of all objects that were made so far. */
    Set<Kind> kinds() {
        return kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds.values());
    }

    void create(int number, Kind kind) {
        kinds.put(number, kind);
        know(number, Schema.create(kind));
    }

    private void know(int number, Object entity) {
        objects.put(number, entity);
        numbers.put(entity, number);
    }

    /** The object of a node; loaded by its key where this session has not met it. */
    Object object(int number) {
        Object known = objects.get(number);
        if (known == null) {
            Kind kind = Objects.requireNonNull(kinds.get(number));
            known = session.getOne(Schema.descriptor(kind), Objects.requireNonNull(keys.get(number)));
            expect(number(known) == number, "another object has its key");
        }
        return known;
    }

    /** Which node an object is; 0 if it is none that was made. */
    int number(Object entity) {
        Integer number = numbers.get(entity);
        if (number == null) {
            Kind kind = Schema.kind(entity);
            number = byKey.getOrDefault(List.of(kind, Schema.key(kind, entity)), 0);
            expect(number != 0, "nobody knows " + entity);
            expect(!objects.containsKey(number), "two objects are " + entity);
            know(number, entity);
        }
        return number;
    }

    /** The key that the object's row has. */
    @Nullable
    Object key(int number) {
        return keys.get(number);
    }

    /** The parts of that key. */
    List<Object> keys(int number) {
        Object key = Objects.requireNonNull(key(number));
        return key instanceof EnrolmentKey both ? List.of(both.memberId(), both.topicId()) : List.of(key);
    }

    @Nullable
    Object get(int number, String attribute) {
        return Accessors.get(object(number), attribute);
    }

    void set(int number, String attribute, @Nullable Object value) {
        Accessors.set(object(number), attribute, value);
    }

    List<?> query(Kind kind) {
        return session.query(Schema.descriptor(kind)).list();
    }

    void expect(boolean condition, String otherwise) {
        if (!condition) {
            throw new Difference(otherwise);
        }
    }

    void rollback() {
        session.rollback();
        blocks.clear();
    }

    void begin() {
        blocks.addLast(session.beginNested());
    }

    void end(boolean kept) {
        SessionTransaction block = blocks.removeLast();
        if (kept) {
            block.commit();
        } else {
            block.rollback();
        }
    }

    void forget(How how, int number) {
        if (how == How.EXPIRE) {
            session.expire(object(number));
        } else {
            session.refresh(object(number));
        }
    }

    /** Lets all objects go, and takes them back: by their keys, or as copies of what they were. */
    void clear(boolean merging, World world) {
        List<Node> kept = world.nodes.values().stream()
                .filter(node -> node.stage == Node.Stage.PERSISTENT)
                .toList();
        List<Object> before = new ArrayList<>();
        kept.stream().filter(node -> objects.containsKey(node.number)).forEach(node -> before.add(object(node.number)));
        List<Integer> known = before.stream().map(numbers::get).toList();
        // What was dropped or deleted may stand in a list that nobody has read since: merging would bring it back.
        boolean isPure = numbers.keySet().stream().allMatch(entity -> session.status(entity) == Status.PERSISTENT);
        boolean isAsLoaded = before.size() % 2 == 0 && before.stream().noneMatch(session::isModified);
        session.clear();
        objects.clear();
        numbers.clear();
        if (merging && isPure && isAsLoaded) {
            database.recorder().clear();
            for (int i = 0; i < before.size(); i++) {
                know(known.get(i), session.mergeAsLoaded(before.get(i)));
            }
            database.recorder().hasRunNothing();
            expect(session.modified().isEmpty(), "what was merged as loaded is modified: " + session.modified());
        } else if (merging && isPure) {
            Merged<Object> merged = session.mergeAll(before);
            expect(
                    merged.added().isEmpty()
                            && merged.modified().isEmpty()
                            && merged.removed().isEmpty(),
                    "the merge of what was only let go made " + merged);
            for (int i = 0; i < before.size(); i++) {
                know(known.get(i), merged.entities().get(i));
            }
        }
        if (world.autoflush) {
            kept.forEach(node -> object(node.number));
        }
    }

    /** Flushes; the plan must be what is sent, and a failure must be one of those foretold. */
    void flush(Then then, boolean planned, Set<Failure> failures) {
        FlushPlan plan = null;
        Class<?> refused = null;
        if (planned) {
            try {
                plan = session.plan();
            } catch (KindredException e) {
                refused = e.getClass();
            }
        }
        database.recorder().clear();
        try {
            if (then == Then.STAY) {
                session.flush();
            } else {
                session.commit();
                blocks.clear();
            }
        } catch (KindredException e) {
            if (failures.stream().noneMatch(failure -> failure.exception.isInstance(e))) {
                throw new Difference("the flush failed" + (failures.isEmpty() ? "" : ", not by " + failures), e);
            }
            expect(refused == null || refused == e.getClass(), "the plan failed otherwise: " + refused);
            rollback();
            return;
        }
        expect(failures.isEmpty(), "the flush did not fail: " + failures);
        if (planned) {
            expect(plan != null, "the plan failed and the flush did not: " + refused);
            comparePlan(Objects.requireNonNull(plan));
        }
    }

    /**
     * Goes on in another session. With autoflush it meets all objects at once: to get one later might flush, between the steps of one
     * operation.
     */
    void reopen(World world) {
        session.close();
        objects.clear();
        numbers.clear();
        session = sessions.open();
        if (world.autoflush) {
            world.nodes.values().stream()
                    .filter(node -> node.stage == Node.Stage.PERSISTENT)
                    .forEach(node -> object(node.number));
        }
    }

    private void comparePlan(FlushPlan plan) {
        List<String> shown = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        plan.steps().forEach(step -> shown.add(step.sql() + " x" + step.rows().size()));
        for (Execution execution : database.recorder().executions()) {
            if (execution.kind() != StatementKind.SELECT) {
                sent.add(execution.sql() + " x" + execution.runs().size());
            }
        }
        expect(shown.equals(sent), "the plan was\n" + plan + "\nand what was sent is\n" + String.join("\n", sent));
    }

    /** Notes the keys that the rows have now. */
    void noteKeys(World world) {
        byKey.clear();
        for (Node node : world.nodes.values()) {
            if (node.stage != Node.Stage.NEW) {
                Object entity = objects.get(node.number);
                if (entity != null) {
                    keys.put(node.number, Schema.key(node.kind, entity));
                }
                byKey.put(List.of(node.kind, Objects.requireNonNull(keys.get(node.number))), node.number);
            }
        }
    }

    @Override
    public void close() {
        session.close();
        database.recorder().clear();
    }
}
