package dev.kindred.benchmarks.plain;

import dev.kindred.benchmarks.Checksum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A row of authors, and the books that were read for it. */
@SuppressWarnings("NullAway.Init")
public final class Author {
    public long id;
    public String name;
    public String email;
    public LocalDate born;
    public int rating;
    public List<Book> books = new ArrayList<>();

    public Author() {}

    public Author(long id, String name, String email, LocalDate born, int rating) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.born = born;
        this.rating = rating;
    }

    public void tell(Checksum sum) {
        sum.author(id, name, email, born, rating);
    }

    public void tellWithBooks(Checksum sum) {
        tell(sum);
        books.forEach(book -> book.tell(sum));
    }

    public void tellWithTags(Checksum sum) {
        tell(sum);
        books.forEach(book -> book.tellWithTags(sum));
    }
}
