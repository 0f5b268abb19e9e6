package dev.kindred.benchmarks.kindred;

import static dev.kindred.benchmarks.kindred.Author_.AUTHOR;
import static dev.kindred.query.LoadOption.selectin;

import java.sql.SQLException;
import java.util.Locale;

/** What it costs to load lists that are longer and longer along with their owners. */
public final class GrowthOfLists {

    private GrowthOfLists() {}

    /** Arguments: the database, and how many children at most. */
    public static void main(String[] arguments) throws SQLException {
        int most = Integer.parseInt(arguments[1]);
        try (Filled filled = new Filled(arguments[0])) {
            // A rehearsal, for the compiler of the JVM.
            filled.books(100, 10);
            line(filled, 100, 10);
            for (int authors : new int[] {100, 1_000}) {
                for (int each = 1; each <= 1_000 && authors * each <= most; each *= 10) {
                    filled.books(authors, each);
                    System.out.println(line(filled, authors, each));
                }
            }
        }
    }

    private static String line(Filled filled, int authors, int each) {
        int children = authors * each;
        Median median = Median.of(
                30,
                () -> filled.sessions().run(session -> {
                    int read = 0;
                    for (Author author : session.query(AUTHOR)
                            .where(AUTHOR.id.le((long) authors))
                            .options(selectin(AUTHOR.books))
                            .list()) {
                        read += author.books().size();
                    }
                    if (read != children) {
                        throw new IllegalStateException("Read " + read + " of " + children);
                    }
                }));
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %,.2f | %.2f | %,.0f |",
                authors,
                each,
                children,
                median.micros() / 1e3,
                median.micros() / children,
                median.bytes() / children);
    }
}
