package dev.kindred.it;

import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static dev.kindred.sql.Sql.select;
import static library.Author_.AUTHOR;
import static library.Book_.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.query.BoundQuery;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/** What a session says to what it cannot take. */
class BadInputTest {

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma");
    }

    @DatabaseTest
    void nullIsNoEntity(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.add(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("entity");
            assertThatThrownBy(() -> session.delete(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("entity");
            assertThatThrownBy(() -> session.get(WRITER, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("key");
            assertThatThrownBy(() -> session.getAll(WRITER, Arrays.asList(1L, null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("key");
        }
    }

    @DatabaseTest
    void aNullAmongSeveralLeavesTheOthersOut(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer iris = WRITER.create().name("Iris");
            assertThatThrownBy(() -> session.addAll(iris, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("entity");
            assertThatThrownBy(() -> session.addAll(Arrays.asList(iris, null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("entity");

            assertThat(session.contains(iris)).isFalse();
        }
    }

    @DatabaseTest
    void anObjectThatIsNoEntityIsRefused(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.add("Jane"))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("java.lang.String")
                    .hasMessageContaining("create()");
            assertThatThrownBy(() -> session.delete(List.of())).isInstanceOf(SessionStateException.class);
            assertThatThrownBy(() -> session.query(NOVEL).where(NOVEL.writer.eq(new OwnWriter())))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("Writer");
        }
    }

    /** The user's own class, which the processor did not write. */
    private static final class OwnWriter implements Writer {
        @Override
        public Long id() {
            return 1L;
        }

        @Override
        public Writer id(Long id) {
            return this;
        }

        @Override
        public String name() {
            return "Jane";
        }

        @Override
        public Writer name(String name) {
            return this;
        }

        @Override
        public String bio() {
            return "";
        }

        @Override
        public Writer bio(String bio) {
            return this;
        }

        @Override
        public List<Novel> novels() {
            return new ArrayList<>();
        }

        @Override
        public Writer novels(java.util.Collection<? extends Novel> novels) {
            return this;
        }
    }

    @DatabaseTest
    void anEntityOfAnotherOpenSessionIsRefused(Database db) {
        try (Session first = Session.open(db.engine());
                Session second = Session.open(db.engine())) {
            Writer jane = first.getOne(WRITER, 1L);
            first.commit();

            assertThatThrownBy(() -> second.add(jane))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("another session");
            assertThatThrownBy(() -> second.delete(jane))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("another session");
        }
    }

    /** Rule 2.2.9. */
    @DatabaseTest
    void aSecondObjectWithAKnownKeyIsRefused(Database db) {
        Writer detached;
        try (Session session = Session.open(db.engine())) {
            detached = session.getOne(WRITER, 1L);
        }

        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            assertThatThrownBy(() -> session.add(detached))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("Writer#1");
            assertThat(session.get(WRITER, 1L)).isSameAs(jane);
        }
    }

    @DatabaseTest
    void aClosedSessionRefusesEverything(Database db) {
        Session session = Session.open(db.engine());
        BoundQuery<Writer> query = session.query(WRITER);
        session.close();
        session.close();

        List<ThrowingCallable> calls = List.of(
                () -> session.add(WRITER.create()),
                () -> session.delete(WRITER.create()),
                () -> session.get(WRITER, 1L),
                () -> session.getAll(WRITER, List.of(1L)),
                () -> session.query(WRITER),
                query::list,
                () -> session.list(select(WRITER.name).from(WRITER)),
                session::flush,
                session::commit,
                session::rollback);
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call).isInstanceOf(SessionStateException.class).hasMessageContaining("closed");
        }
        db.recorder().hasRunNothing();
    }

    @DatabaseTest
    void aNullInANotNullAttributeIsAnErrorBeforeTheSql(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(WRITER.create().name("Iris"));
            session.add(NOVEL.create());

            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Novel.title");
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aNullSetOnAnUpdateIsAnErrorBeforeTheSql(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(NOVEL, 1L).title(null);
            db.recorder().clear();

            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Novel.title");
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aMissingReferenceWhoseKeyTakesNoNullNamesTheReference(Database db) {
        db.createAll(MetaData.of(AUTHOR, BOOK));
        try (Session session = Session.open(db.engine())) {
            session.add(BOOK.create().title("Emma"));

            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Book.authorId")
                    .hasMessageContaining("Book.author)");
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aTextLongerThanItsColumnIsAnErrorBeforeTheSql(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer writer = WRITER.create().name("x".repeat(101));
            session.add(writer);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Writer.name")
                    .hasMessageContaining("100");
            db.recorder().hasRunNothing();

            writer.name("x".repeat(100));
            session.commit();
            assertThat(session.getOne(WRITER, 2L).name()).hasSize(100);
        }
    }

    /** What was refused before any statement leaves the session as it was. */
    @DatabaseTest
    void aRefusedValueCanBeCorrectedAndFlushedAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel novel = NOVEL.create();
            session.add(novel);
            assertThatThrownBy(session::commit).isInstanceOf(InvalidValueException.class);

            novel.title("Sanditon");
            session.commit();
            assertThat(novel.id()).isEqualTo(2L);
        }
    }
}
