package dev.kindred.benchmarks;

import java.util.function.Consumer;

/** What is measured: an operation, and for some what has to be prepared outside of the time that is taken. */
// The checker cannot know that the functions hold nothing.
@SuppressWarnings("ImmutableEnumChecker")
public enum Workload {
    W1("an author by its key, in a fresh session", round -> round.contender.authorByKey(round.author(), round.sum)),
    W2("an author, and then its 10 books", round -> round.contender.authorThenBooks(round.author(), round.sum)),
    W3("1,000 authors", round -> round.contender.allAuthors(round.sum)),
    W4("100 authors and their 1,000 books, two statements", round -> {
        long first = round.firstOf(100);
        round.contender.authorsThenBooks(first, first + 99, round.sum);
    }),
    W5("100 authors and their 1,000 books, one join", round -> {
        long first = round.firstOf(100);
        round.contender.authorsJoinBooks(first, first + 99, round.sum);
    }),
    W6("100 authors, their 1,000 books, 3 tags each", round -> {
        long first = round.firstOf(100);
        round.contender.authorsBooksTags(first, first + 99, round.sum);
    }),
    W7("a query put together anew: 20 of 100 books with their authors", round -> {
        long first = round.firstOf(10);
        round.contender.booksOfAuthors(first, first + 9, 300, round.sum);
    }),
    W8(
            "insert an author and 10 books",
            round -> round.contender.insertAuthor(round.newAuthor()),
            round -> round.tidyAfter(500)),
    W9(
            "insert 1,000 authors and 10,000 books",
            round -> round.contender.insertAuthors(round.newAuthors),
            round -> round.tidyAfter(1)),
    W10(
            "load 1,000 books, change 100",
            round -> {
                long first = round.firstOf(100);
                round.contender.restock(first, first + 99, round.next(), round.sum);
            },
            round -> round.tidyAfter(1_000)),
    W11(
            "delete an author and its 10 books",
            round -> round.contender.deleteAuthor(round.victim()),
            Round::prepareVictim),
    W12("10,000 rows into records", round -> round.contender.bookRows(round.sum)),
    W13(
            "hold 100,000 objects, 100 times change one and flush",
            round -> round.contender.changeEntries(round.firstEntry(100), 100, round.next()),
            round -> round.tidyAfter(1_000));

    private final String title;
    private final Consumer<Round> operation;
    private final Consumer<Round> preparation;
    private final boolean writes;

    Workload(String title, Consumer<Round> operation) {
        this(title, operation, round -> {}, false);
    }

    Workload(String title, Consumer<Round> operation, Consumer<Round> preparation) {
        this(title, operation, preparation, true);
    }

    Workload(String title, Consumer<Round> operation, Consumer<Round> preparation, boolean writes) {
        this.title = title;
        this.operation = operation;
        this.preparation = preparation;
        this.writes = writes;
    }

    String title() {
        return title;
    }

    boolean writes() {
        return writes;
    }

    boolean holdsEntries() {
        return this == W13;
    }

    void prepare(Round round) {
        preparation.accept(round);
    }

    void run(Round round) {
        operation.accept(round);
    }
}
