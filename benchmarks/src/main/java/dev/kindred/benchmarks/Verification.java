package dev.kindred.benchmarks;

/**
 * Proves, before time is taken, that a contender reads and writes just what JDBC does: the checksum over all fields of
 * all objects, and what the tables hold afterwards. For one thread at a time.
 */
final class Verification {

    private final Database database;

    Verification(Database database) {
        this.database = database;
    }

    /**
     * Fails where the two differ. Between the two other values are written, so that doing nothing is no way to pass; and
     * each contender has values of its own, which objects that it holds cannot have from the check of another.
     */
    void check(Workload workload, String name, Contender contender) {
        try (Contender jdbc = Contenders.open("jdbc", database)) {
            int firstValue = 1_000_000 + Math.floorMod(name.hashCode(), 1_000_000);
            String expected = outcome(workload, jdbc, firstValue);
            outcome(workload, jdbc, firstValue + 1_000);
            String actual = outcome(workload, contender, firstValue);
            if (!actual.equals(expected)) {
                throw new IllegalStateException(
                        name + " did not do " + workload + " as JDBC did:\n" + actual + "\n" + expected);
            }
        }
    }

    private String outcome(Workload workload, Contender contender, int firstValue) {
        Checksum sum = new Checksum(true);
        Round round = new Round(contender, database, sum, firstValue);
        for (int run = 0; run < (workload.holdsEntries() ? 1 : 3); run++) {
            workload.prepare(round);
            workload.run(round);
        }
        String outcome = workload.writes() ? sum + "; the tables hold " + database.contents() : sum.toString();
        round.tidy();
        return outcome;
    }
}
