package dev.kindred.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The rows that the tables are filled with, and those that are inserted. The same in each run. */
public final class Sample {

    /** Fewer only where everything runs very slowly. */
    public static final int AUTHORS = Integer.getInteger("kindred.benchmarks.authors", 1_000);

    public static final int BOOKS_OF_AUTHOR = 10;
    public static final int TAGS = 50;
    public static final int TAGS_OF_BOOK = 3;
    public static final int ENTRIES = 100_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private Sample() {}

    /** An author who has no key yet. */
    public record NewAuthor(String name, String email, LocalDate born, int rating, List<NewBook> books) {}

    /** A book that has no key yet. */
    public record NewBook(String title, String isbn, BigDecimal price, int pages, LocalDate published, int stock) {}

    /** The author with this number, counted from 1, and his books. */
    public static NewAuthor author(int number) {
        return new NewAuthor(
                "Author " + number,
                "author" + number + "@example.org",
                FIRST_DAY.plusDays(number * 31L % 36_000),
                number * 7 % 100,
                IntStream.range(0, BOOKS_OF_AUTHOR)
                        .mapToObj(place -> book((number - 1) * BOOKS_OF_AUTHOR + place + 1))
                        .toList());
    }

    public static List<NewAuthor> authors(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Sample::author).toList();
    }

    static String tag(int number) {
        return "tag " + number;
    }

    static long tagOf(long book, int place) {
        return (book * 7 + place * 11L) % TAGS + 1;
    }

    private static NewBook book(int number) {
        return new NewBook(
                "The book with the number " + number * 7919 % 100_000,
                String.format("978-%010d", number),
                BigDecimal.valueOf(499 + number * 37L % 5_000, 2),
                100 + number * 13 % 700,
                FIRST_DAY.plusDays(number * 17L % 40_000),
                number % 50);
    }
}
