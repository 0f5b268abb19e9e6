package dev.kindred.benchmarks.plain;

import dev.kindred.benchmarks.Checksum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A row of books, and what was read for it. */
@SuppressWarnings("NullAway.Init")
public final class Book {
    public long id;
    public String title;
    public String isbn;
    public BigDecimal price;
    public int pages;
    public LocalDate published;
    public int stock;
    public long authorId;
    public Author author;
    public List<Tag> tags = new ArrayList<>();

    public Book() {}

    public Book(
            long id,
            String title,
            String isbn,
            BigDecimal price,
            int pages,
            LocalDate published,
            int stock,
            long author) {
        this.id = id;
        this.title = title;
        this.isbn = isbn;
        this.price = price;
        this.pages = pages;
        this.published = published;
        this.stock = stock;
        this.authorId = author;
    }

    public void tell(Checksum sum) {
        sum.book(id, title, isbn, price, pages, published, stock, authorId);
    }

    public void tellWithTags(Checksum sum) {
        tell(sum);
        tags.forEach(tag -> sum.tag(id, tag.id, tag.name));
    }

    public void tellWithAuthor(Checksum sum) {
        sum.place(id);
        tell(sum);
        author.tell(sum);
    }
}
