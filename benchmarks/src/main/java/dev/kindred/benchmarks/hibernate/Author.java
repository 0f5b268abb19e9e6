package dev.kindred.benchmarks.hibernate;

import dev.kindred.benchmarks.Sample;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An author, who owns his books. */
@Entity
@Table(name = "authors")
@SuppressWarnings("NullAway.Init")
public class Author {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = 100, nullable = false)
    private String name;

    @Column(length = 100, nullable = false)
    private String email;

    @Column(nullable = false)
    private LocalDate born;

    private int rating;

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL)
    private List<Book> books = new ArrayList<>();

    protected Author() {}

    Author(Sample.NewAuthor sample) {
        name = sample.name();
        email = sample.email();
        born = sample.born();
        rating = sample.rating();
        sample.books().forEach(book -> books.add(new Book(book, this)));
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public LocalDate getBorn() {
        return born;
    }

    public int getRating() {
        return rating;
    }

    public List<Book> getBooks() {
        return books;
    }
}
