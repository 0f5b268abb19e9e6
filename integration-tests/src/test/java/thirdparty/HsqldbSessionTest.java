package thirdparty;

import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static library.Author_.AUTHOR;
import static library.Book_.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import java.util.List;
import library.Author;
import library.Book;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entities and sessions on a database that Kindred has never heard of. */
class HsqldbSessionTest {

    private final Engine engine = HsqldbDatabase.open();

    @BeforeEach
    void store() {
        engine.createAll(MetaData.of(AUTHOR, BOOK));
        try (Session session = Session.open(engine)) {
            Author author = AUTHOR.create().name("Ursula");
            for (String title : List.of("Rocannon's World", "Planet of Exile", "City of Illusions")) {
                author.books().add(BOOK.create().title(title));
            }
            session.add(author);
            session.commit();
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void loadsAParentWithItsChildren() {
        try (Session session = Session.open(engine)) {
            Author author = session.query(AUTHOR)
                    .where(AUTHOR.name.startsWith("Urs"))
                    .options(selectin(AUTHOR.books))
                    .one();

            assertThat(author.books())
                    .extracting(Book::title)
                    .containsExactlyInAnyOrder("Rocannon's World", "Planet of Exile", "City of Illusions");
            assertThat(author.books()).extracting(Book::authorId).containsOnly(author.id());
        }
    }

    @Test
    void writesOnlyWhatChanged() {
        try (Session session = Session.open(engine)) {
            Author author = session.query(AUTHOR).one();
            List<Book> books = List.copyOf(author.books());
            session.delete(books.get(0));
            books.get(1).title("Changed");
            author.name("Ursula K.");
            session.commit();

            assertThat(session.list(select(BOOK.title).from(BOOK))).hasSize(2).contains("Changed");
            assertThat(session.list(select(AUTHOR.name).from(AUTHOR))).containsExactly("Ursula K.");
        }
    }

    @Test
    void joinsAndGroups() {
        try (Session session = Session.open(engine)) {
            assertThat(session.list(select(count(BOOK.id))
                            .from(AUTHOR)
                            .join(AUTHOR.books)
                            .groupBy(AUTHOR.name)))
                    .containsExactly(3L);
        }
    }

    @Test
    void undoesANestedBlockAlone() {
        try (Session session = Session.open(engine)) {
            Author author = session.query(AUTHOR).one();
            assertThatThrownBy(() -> session.runNested(inner -> {
                        author.books().add(BOOK.create().title("Lost"));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            session.commit();

            assertThat(session.list(select(count()).from(BOOK))).containsExactly(3L);
        }
    }
}
