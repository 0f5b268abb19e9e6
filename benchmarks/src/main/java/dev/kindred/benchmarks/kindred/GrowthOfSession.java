package dev.kindred.benchmarks.kindred;

import static dev.kindred.benchmarks.kindred.Entry_.ENTRY;

import dev.kindred.session.Session;
import dev.kindred.session.SessionSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What a session that holds more and more objects takes for work that touches few of them. */
public final class GrowthOfSession {

    private final SplittableRandom random = new SplittableRandom(42);
    private int value;

    private GrowthOfSession() {}

    /** Arguments: the database, and how many objects at most. */
    public static void main(String[] arguments) throws SQLException {
        int most = Integer.parseInt(arguments[1]);
        try (Filled filled = new Filled(arguments[0])) {
            // So that each session queries the same table.
            filled.entries(most);
            // A rehearsal, for the compiler of the JVM.
            new GrowthOfSession().line(filled, 100);
            for (int held = 100; held <= most; held *= 10) {
                System.out.println(new GrowthOfSession().line(filled, held));
            }
        }
    }

    private String line(Filled filled, int count) {
        try (Session session = filled.sessions()
                .with(SessionSettings.defaults().withStaleOnCommit(false))
                .open()) {
            List<Entry> held =
                    session.query(ENTRY).where(ENTRY.id.le((long) count)).list();
            session.commit();
            Median change = Median.of(2_000, () -> {
                held.get(random.nextInt(count)).amount(++value);
                session.flush();
            });
            session.commit();
            Median commit = Median.of(2_000, () -> {
                held.get(random.nextInt(count)).amount(++value);
                session.commit();
            });
            Median get = Median.of(2_000, () -> hundredGets(session, count));
            Median query = Median.of(2_000, () -> tenByKey(session, count));
            session.commit();
            Map<Long, Entry> map = new HashMap<>();
            held.forEach(entry -> map.put(entry.id(), entry));
            Median hashed = Median.of(2_000, () -> hundredGets(map, count));
            Median byHand = Median.of(2_000, () -> tenByHand(filled.connection(), count));
            return String.format(
                    Locale.ROOT,
                    "| %,d | %.1f | %.1f | %.3f | %.3f | %.1f | %.1f |",
                    held.size(),
                    change.micros(),
                    commit.micros(),
                    get.micros() / 100,
                    hashed.micros() / 100,
                    query.micros(),
                    byHand.micros());
        }
    }

    /** One is too short for the clock. */
    private void hundredGets(Session session, int count) {
        for (int time = 0; time < 100; time++) {
            session.getOne(ENTRY, 1L + random.nextInt(count));
        }
    }

    private void hundredGets(Map<Long, Entry> map, int count) {
        int found = 0;
        for (int time = 0; time < 100; time++) {
            found += map.containsKey(1L + random.nextInt(count)) ? 1 : 0;
        }
        check(found, 100);
    }

    private void tenByKey(Session session, int count) {
        check(session.query(ENTRY).where(ENTRY.id.in(tenKeys(count))).list().size(), 10);
    }

    private void tenByHand(Connection connection, int count) {
        int found = 0;
        try (PreparedStatement select = connection.prepareStatement(
                "select id, name, amount from entries where id in (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int place = 1;
            for (long key : tenKeys(count)) {
                select.setLong(place++, key);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found += rows.getLong(1) > 0
                                    && rows.getInt(3) >= 0
                                    && !rows.getString(2).isEmpty()
                            ? 1
                            : 0;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        check(found, 10);
    }

    private List<Long> tenKeys(int count) {
        return Stream.generate(() -> 1L + random.nextInt(count))
                .distinct()
                .limit(10)
                .toList();
    }

    private static void check(int found, int expected) {
        if (found != expected) {
            throw new IllegalStateException("Found " + found + " of " + expected);
        }
    }
}
