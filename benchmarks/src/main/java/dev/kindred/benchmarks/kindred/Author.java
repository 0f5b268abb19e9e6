package dev.kindred.benchmarks.kindred;

import static dev.kindred.annotation.Cascade.ALL;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.time.LocalDate;
import java.util.List;

/** An author, who owns his books. */
@Entity("authors")
public interface Author {
    @Id
    Long id();

    @Column(length = 100)
    String name();

    Author name(String name);

    @Column(length = 100)
    String email();

    Author email(String email);

    LocalDate born();

    Author born(LocalDate born);

    int rating();

    Author rating(int rating);

    @Relationship(backPopulates = "author", cascade = ALL)
    List<Book> books();
}
