package dev.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the heap that 100,000 loaded entries keep in an open session, against as many plain records of the same
 * fields.
 */
public final class Memory {

    private static final int TURNS = 5;

    private Memory() {}

    public static void main(String[] arguments) throws IOException {
        Fragment fragment = new Fragment(
                "Heap of 100,000 loaded objects", "| Contender | Bytes an object | To plain records |\n|---|--:|--:|");
        try (Database database = Database.start(Dialect.H2, true)) {
            double plain = bytes(database, "jdbc");
            for (String contender : List.of("jdbc", "kindred", "hibernate")) {
                double bytes = contender.equals("jdbc") ? plain : bytes(database, contender);
                fragment.line(String.format(Locale.ROOT, "| %s | %.0f | %.2f |", contender, bytes, bytes / plain));
            }
        }
        fragment.write(Path.of(arguments.length > 0 ? arguments[0] : "benchmarks/target/memory.md"));
    }

    /** The first turn fills what is filled but once, and does not count. */
    private static double bytes(Database database, String name) {
        List<Double> each = new ArrayList<>();
        for (int turn = 0; turn <= TURNS; turn++) {
            try (Contender contender = Contenders.open(name, database)) {
                contender.authorByKey(1, new Checksum(false));
                long before = used();
                contender.hold();
                long after = used();
                if (turn > 0) {
                    each.add((double) (after - before) / contender.held());
                }
            }
        }
        return Samples.median(each);
    }

    private static long used() {
        for (int time = 0; time < 4; time++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
