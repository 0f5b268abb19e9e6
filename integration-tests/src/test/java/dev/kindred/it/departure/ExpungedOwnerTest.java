package dev.kindred.it.departure;

import static library.Author_.AUTHOR;
import static library.Book_.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import library.Author;
import library.Book;

/** Rule 2.8.15: who was let go has nothing more to do with the session. */
class ExpungedOwnerTest {

    @DatabaseTest
    void whatEntersItsListIsNotSavedAlong(Database db) {
        db.createAll(MetaData.of(AUTHOR, BOOK));
        try (Session session = Session.open(db.engine())) {
            Author author = AUTHOR.create().name("Jane Austen");
            session.add(author);
            session.commit();
            assertThat(author.books()).isEmpty();
            session.expunge(author);
            db.recorder().clear();

            Book emma = BOOK.create().title("Emma");
            author.books().add(emma);
            session.commit();

            assertThat(session.status(emma)).isEqualTo(Status.TRANSIENT);
            assertThat(emma.author()).isSameAs(author);
            db.recorder().hasRunNothing();

            session.add(author);
            session.commit();
            assertThat(session.query(BOOK).one()).isSameAs(emma);
        }
    }
}
