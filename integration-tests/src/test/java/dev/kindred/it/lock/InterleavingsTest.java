package dev.kindred.it.lock;

import static dev.kindred.it.lock.Coin_.COIN;
import static dev.kindred.it.lock.Wallet_.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.Engine;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.exception.TransientDatabaseException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two sessions add to the same few versioned rows, step by step in an order that a seed says: read, add, flush, commit, roll back,
 * forget. Whatever the order, a row ends with the sum of what was committed: nobody writes over what he has not read.
 * {@code -Dkindred.random.interleavings=100000} runs more of them, {@code -Dkindred.random.seed=4711} begins with another seed.
 */
class InterleavingsTest {

    private static final int RUNS = Integer.getInteger("kindred.random.interleavings", 10_000);
    private static final long FIRST_SEED = Long.getLong("kindred.random.seed", 1L);
    private static final int COINS = 2;
    private static final int STEPS = 14;

    /** What one run did, to be told if it fails, and what came of its transactions. */
    private static final class Run {
        private final Random random;
        private final List<Player> players;
        private final Map<Long, Integer> committed = new HashMap<>();
        private final List<String> told = new ArrayList<>();
        private int refused;

        Run(long seed, SessionFactory sessions) {
            this.random = new Random(seed * 0x9E3779B97F4A7C15L);
            this.players =
                    List.of(new Player("first", sessions.open(), this), new Player("second", sessions.open(), this));
        }

        void play() {
            try {
                for (int i = 0; i < STEPS; i++) {
                    players.get(random.nextInt(2)).step();
                }
            } finally {
                players.forEach(player -> player.session.close());
            }
        }
    }

    /** One of the two sessions, and what it has added to each row without a commit. */
    private static final class Player {
        private final String name;
        private final Session session;
        private final Run run;
        private final Map<Long, Integer> added = new HashMap<>();

        Player(String name, Session session, Run run) {
            this.name = name;
            this.session = session;
            this.run = run;
        }

        void step() {
            int dice = run.random.nextInt(10);
            long key = 1L + run.random.nextInt(COINS);
            try {
                switch (dice) {
                    case 0, 1 -> {
                        tell("reads " + key);
                        session.getOne(COIN, key).amount();
                    }
                    case 2, 3, 4, 5 -> add(key, 1 + run.random.nextInt(9));
                    case 6 -> {
                        tell("flushes");
                        session.flush();
                    }
                    case 7, 8 -> commit();
                    default -> forgetOrUndo(key);
                }
            } catch (StaleEntityException | TransientDatabaseException e) {
                run.refused++;
                tell("is refused: " + e.getClass().getSimpleName());
                undo();
            }
        }

        private void add(long key, int amount) {
            tell("adds " + amount + " to " + key);
            Coin coin = session.getOne(COIN, key);
            coin.amount(coin.amount() + amount);
            added.merge(key, amount, Integer::sum);
        }

        private void commit() {
            tell("commits");
            session.commit();
            added.forEach((key, amount) -> run.committed.merge(key, amount, Integer::sum));
            added.clear();
        }

        private void forgetOrUndo(long key) {
            if (added.containsKey(key) || run.random.nextBoolean()) {
                undo();
            } else {
                tell("expires " + key);
                session.expire(session.getOne(COIN, key));
            }
        }

        private void undo() {
            tell("rolls back");
            session.rollback();
            added.clear();
        }

        private void tell(String what) {
            run.told.add(name + " " + what);
        }
    }

    @DatabaseTest
    void noUpdateIsLostUnnoticed(Database db) {
        db.createAll(MetaData.of(WALLET, COIN));
        try (Engine engine = Engine.create(db.url() + impatient(db.kind()))) {
            play(SessionFactory.of(engine));
        }
    }

    /** Who has to wait is refused nearly at once. */
    private static String impatient(Databases kind) {
        return switch (kind) {
            case SQLITE -> "&busy_timeout=1";
            case H2 -> ";LOCK_TIMEOUT=1";
            case POSTGRESQL -> "&options=-c%20lock_timeout=1ms";
            case MARIADB, MYSQL -> "&sessionVariables=innodb_lock_wait_timeout=0";
        };
    }

    private static void play(SessionFactory sessions) {
        sessions.run(session -> {
            for (int i = 0; i < COINS; i++) {
                session.add(COIN.create().amount(0).place("table"));
            }
        });
        Map<Long, Integer> expected = new HashMap<>(Map.of(1L, 0, 2L, 0));
        int refused = 0;
        for (int i = 0; i < RUNS; i++) {
            Run run = new Run(FIRST_SEED + i, sessions);
            run.play();
            refused += run.refused;
            run.committed.forEach((key, amount) -> expected.merge(key, amount, Integer::sum));
            Map<Long, Integer> found = new HashMap<>();
            sessions.run(session -> session.query(COIN).list().forEach(coin -> found.put(coin.id(), coin.amount())));
            assertThat(found)
                    .as("seed %d:%n%s", FIRST_SEED + i, String.join("\n", run.told))
                    .isEqualTo(expected);
        }
        assertThat(refused)
                .as("how often a session was in the way of the other")
                .isGreaterThan(RUNS / 10);
    }
}
