package dev.kindred.benchmarks;

import java.util.List;

/**
 * A way to work with the database, which carries out all workloads in its own idiom. What it reads it tells to the
 * checksum, object by object. Each method is a transaction of its own, committed at the end. For one thread at a time.
 */
public interface Contender extends AutoCloseable {

    /** Loads all entries and keeps them, in an open session where there is such a thing; or does nothing. */
    void hold();

    /** How many entries are held. */
    default int held() {
        return 0;
    }

    void authorByKey(long author, Checksum sum);

    void authorThenBooks(long author, Checksum sum);

    void allAuthors(Checksum sum);

    /** Two statements: authors whose keys lie between two, and their books. */
    void authorsThenBooks(long first, long last, Checksum sum);

    /** The same by a join. */
    void authorsJoinBooks(long first, long last, Checksum sum);

    void authorsBooksTags(long first, long last, Checksum sum);

    /** A query that is put together anew: twenty books by title, each with its author, that have more pages than this. */
    void booksOfAuthors(long first, long last, int pages, Checksum sum);

    /** Answers the key that the database gave to the author. */
    long insertAuthor(Sample.NewAuthor author);

    void insertAuthors(List<Sample.NewAuthor> authors);

    /** Loads the books of authors as objects, and gives every tenth by its key another stock. */
    void restock(long first, long last, int stock, Checksum sum);

    /** Deletes an author, his books, and their links to tags. */
    void deleteAuthor(long author);

    void bookRows(Checksum sum);

    /** Changes one entry after the other, as many as asked for, and sends each change at once; commits at the end. */
    void changeEntries(long first, int count, int amount);

    @Override
    void close();
}
