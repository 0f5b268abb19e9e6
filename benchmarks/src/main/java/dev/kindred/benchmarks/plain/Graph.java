package dev.kindred.benchmarks.plain;

import dev.kindred.benchmarks.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts plain objects together where the library leaves that to its user. */
public final class Graph {

    private Graph() {}

    public static Map<Long, Author> byKey(List<Author> authors) {
        Map<Long, Author> byKey = new HashMap<>();
        authors.forEach(author -> byKey.put(author.id, author));
        return byKey;
    }

    /** Puts each book into the list of its author. */
    public static void link(Map<Long, Author> authors, List<Book> books) {
        for (Book book : books) {
            Author author = authors.get(book.authorId);
            if (author != null) {
                book.author = author;
                author.books.add(book);
            }
        }
    }

    public static Author author(Sample.NewAuthor sample) {
        return new Author(0, sample.name(), sample.email(), sample.born(), sample.rating());
    }

    /** The books of authors who have their keys. */
    public static List<Book> books(List<Author> authors, List<Sample.NewAuthor> samples) {
        List<Book> books = new ArrayList<>();
        for (int place = 0; place < authors.size(); place++) {
            Author author = authors.get(place);
            for (Sample.NewBook sample : samples.get(place).books()) {
                Book book = book(sample, author);
                author.books.add(book);
                books.add(book);
            }
        }
        return books;
    }

    private static Book book(Sample.NewBook sample, Author author) {
        Book book = new Book(
                0,
                sample.title(),
                sample.isbn(),
                sample.price(),
                sample.pages(),
                sample.published(),
                sample.stock(),
                author.id);
        book.author = author;
        return book;
    }

    /** So many of a list at a time. */
    public static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return chunks;
    }
}
