package dev.kindred.benchmarks.kindred;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A book with its tags. */
@Entity("books")
public interface Book {
    @Id
    Long id();

    @Column(length = 200)
    String title();

    Book title(String title);

    @Column(length = 20)
    String isbn();

    Book isbn(String isbn);

    @Column(precision = 10, scale = 2)
    BigDecimal price();

    Book price(BigDecimal price);

    int pages();

    Book pages(int pages);

    LocalDate published();

    Book published(LocalDate published);

    int stock();

    Book stock(int stock);

    @ForeignKey("authors.id")
    Long authorId();

    @Relationship(backPopulates = "books")
    Author author();

    Book author(Author author);

    @Relationship(secondary = "book_tags")
    List<Tag> tags();
}
