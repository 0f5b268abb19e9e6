package library;

import java.util.List;
import java.util.concurrent.Callable;

/** Touches one model first and the other through it; loaded anew by each class loader of {@code ClassInitializationTest}. */
public enum Touch implements Callable<List<Object>> {
    AUTHOR_FIRST {
        @Override
        public List<Object> call() {
            return List.of(Author_.AUTHOR, Author_.AUTHOR.books.target(), Author_.AUTHOR.books.reverse());
        }
    },
    BOOK_FIRST {
        @Override
        public List<Object> call() {
            return List.of(Book_.BOOK, Book_.BOOK.author.target(), Book_.BOOK.author.reverse());
        }
    }
}
