package dev.kindred.benchmarks;

import java.util.List;
import java.util.SplittableRandom;

/** Runs of a workload by one contender: who is next, and with which values. The same in each round. For one thread. */
final class Round {

    private static final int VICTIMS = 200;

    final Contender contender;
    final Checksum sum;
    final List<Sample.NewAuthor> newAuthors = Sample.authors(Sample.AUTHORS);

    private final Database database;
    private final SplittableRandom random = new SplittableRandom(42);
    private int count;
    private int sinceTidy;
    private long victim;
    private long afterVictims;

    /** The values that are written count on from the first. */
    Round(Contender contender, Database database, Checksum sum, int firstValue) {
        this.contender = contender;
        this.database = database;
        this.sum = sum;
        this.count = firstValue;
    }

    long author() {
        return firstOf(1);
    }

    /** The first key of so many authors in a row. */
    long firstOf(int authors) {
        return 1L + random.nextInt(Sample.AUTHORS - authors + 1);
    }

    /** The first key of so many entries in a row. */
    long firstEntry(int entries) {
        return 1 + (long) random.nextInt(Sample.ENTRIES / entries) * entries;
    }

    /** A value that was not written before. */
    int next() {
        return ++count;
    }

    Sample.NewAuthor newAuthor() {
        return newAuthors.get(next() % newAuthors.size());
    }

    long victim() {
        return victim++;
    }

    void prepareVictim() {
        if (victim == afterVictims) {
            database.tidy();
            victim = database.insertVictims(VICTIMS);
            afterVictims = victim + VICTIMS;
        }
    }

    /** Keeps the tables at about the same size, however fast the contender is. */
    void tidyAfter(int operations) {
        if (++sinceTidy > operations) {
            tidy();
            sinceTidy = 1;
        }
    }

    void tidy() {
        database.tidy();
        sinceTidy = 0;
        victim = 0;
        afterVictims = 0;
    }
}
