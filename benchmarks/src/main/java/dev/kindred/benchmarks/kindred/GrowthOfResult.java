package dev.kindred.benchmarks.kindred;

import static dev.kindred.benchmarks.kindred.Entry_.ENTRY;

import dev.kindred.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a query of more and more rows costs: as a list of entities, as a stream that forgets, and by JDBC. */
public final class GrowthOfResult {

    private GrowthOfResult() {}

    /** Arguments: the database, and how many rows at most. */
    public static void main(String[] arguments) throws SQLException {
        int most = Integer.parseInt(arguments[1]);
        try (Filled filled = new Filled(arguments[0])) {
            // A rehearsal, for the compiler of the JVM.
            filled.entries(1_000);
            line(filled, 1_000);
            for (int rows = 100; rows <= most; rows *= 10) {
                filled.entries(rows);
                System.out.println(line(filled, rows));
            }
        }
    }

    private static String line(Filled filled, int rows) {
        Median jdbc = Median.of(50, () -> check(byHand(filled), rows));
        Median list = Median.of(
                50,
                () -> filled.sessions()
                        .run(session -> check(session.query(ENTRY).list().size(), rows)));
        Median stream = Median.of(50, () -> filled.sessions().run(session -> check(streamed(session), rows)));
        return String.format(
                Locale.ROOT,
                "| %,d | %,.2f | %,.2f | %,.2f | %.2f | %.2f | %.2f | %,.0f | %,.0f | %,.0f |",
                rows,
                jdbc.micros() / 1e3,
                list.micros() / 1e3,
                stream.micros() / 1e3,
                jdbc.micros() / rows,
                list.micros() / rows,
                stream.micros() / rows,
                jdbc.bytes() / rows,
                list.bytes() / rows,
                stream.bytes() / rows);
    }

    private static int byHand(Filled filled) {
        List<dev.kindred.benchmarks.plain.Entry> entries = new ArrayList<>();
        try (PreparedStatement select = filled.connection().prepareStatement("select id, name, amount from entries");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(new dev.kindred.benchmarks.plain.Entry(rows.getLong(1), rows.getString(2), rows.getInt(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return entries.size();
    }

    private static int streamed(Session session) {
        try (Stream<Entry> entries = session.query(ENTRY).inChunks(1_000).forgetting().stream()) {
            return entries.mapToInt(entry -> 1 + entry.amount()).sum();
        }
    }

    private static void check(int read, int rows) {
        if (read != rows) {
            throw new IllegalStateException("Read " + read + " of " + rows);
        }
    }
}
