package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Chamber_.CHAMBER;
import static dev.kindred.it.cascade.Keeper_.KEEPER;
import static dev.kindred.it.cascade.Medal_.MEDAL;
import static dev.kindred.it.cascade.Palace_.PALACE;
import static dev.kindred.it.cascade.Reader_.READER;
import static dev.kindred.it.cascade.Slip_.SLIP;
import static dev.kindred.it.cascade.Spot_.SPOT;
import static dev.kindred.it.cascade.Statue_.STATUE;
import static dev.kindred.it.cascade.Statute_.STATUTE;
import static dev.kindred.it.cascade.Stock.fresh;
import static dev.kindred.it.cascade.Stock.rows;
import static dev.kindred.it.cascade.Subject_.SUBJECT;
import static library.Author_.AUTHOR;
import static library.Book_.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import library.Author;
import library.Book;

/** A new object that a deleted one owns is dropped with it, in each kind of relationship; one without a cascade is in the way: K4, K3. */
class PendingOwnedTest {

    private static final String DELETE_PALACE = "delete from palaces where id = ? -- [1]";
    private static final String DELETE_READER = "delete from readers where id = ? -- [1]";

    private static void storePalace(Database db) {
        db.createAll(MetaData.of(PALACE, CHAMBER, KEEPER, STATUE, STATUTE));
        fresh(db, session -> session.add(PALACE.create().name("Louvre")));
    }

    private static void storeReader(Database db) {
        db.createAll(MetaData.of(READER, SUBJECT, MEDAL, SLIP, SPOT));
        fresh(db, session -> session.add(READER.create().name("Ann")));
    }

    @DatabaseTest
    void aNewOneOfAOneToOneIsDroppedWithItsOwner(Database db) {
        storePalace(db);
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Statute statute = STATUTE.create().text("new");
            louvre.statute(statute);
            assertThat(session.status(statute)).isEqualTo(Status.PENDING);
            session.delete(louvre);
            db.recorder().clear();
            session.commit();

            assertThat(db.recorder().statements()).last().isEqualTo("delete from palaces where id = ?");
            assertThat(db.recorder().statements()).noneMatch(sql -> sql.startsWith("insert"));
            assertThat(session.status(statute)).isEqualTo(Status.TRANSIENT);
        }
        assertThat(rows(db, STATUTE)).isZero();
    }

    /** The one that was there, unread, goes as well. */
    @DatabaseTest
    void aNewOneThatReplacedAnotherUnreadIsDroppedAndTheOtherDeleted(Database db) {
        storePalace(db);
        fresh(db, session -> session.getOne(PALACE, 1L).statute(STATUTE.create().text("old")));
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Statute statute = STATUTE.create().text("new");
            louvre.statute(statute);
            session.delete(louvre);
            session.commit();

            assertThat(session.status(statute)).isEqualTo(Status.TRANSIENT);
        }
        assertThat(rows(db, STATUTE)).isZero();
        assertThat(rows(db, PALACE)).isZero();
    }

    @DatabaseTest
    void newElementsOfASetAMapAndAListAreDroppedWithTheirOwner(Database db) {
        storePalace(db);
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Chamber chamber = CHAMBER.create().name("new");
            Keeper keeper = KEEPER.create().name("Eve");
            Statue statue = STATUE.create().name("vase");
            louvre.chambers().add(chamber);
            louvre.keepers().put("Eve", keeper);
            louvre.statues().add(statue);
            assertThat(louvre.statute()).isNull();
            session.delete(louvre);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(DELETE_PALACE);
            assertThat(new Object[] {chamber, keeper, statue})
                    .allMatch(dropped -> session.status(dropped) == Status.TRANSIENT);
        }
    }

    @DatabaseTest
    void aNewElementOfAManyToManyThatOwnsItIsDroppedWithItsLink(Database db) {
        storeReader(db);
        try (Session session = Session.open(db.engine())) {
            Reader ann = session.getOne(READER, 1L);
            Slip slip = SLIP.create().text("new");
            Medal medal = MEDAL.create().name("new");
            ann.slips().add(slip);
            ann.medals().add(medal);
            assertThat(ann.subjects()).isEmpty();
            assertThat(ann.spots()).isEmpty();
            session.delete(ann);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(DELETE_READER);
            assertThat(session.status(slip)).isEqualTo(Status.TRANSIENT);
            assertThat(session.status(medal)).isEqualTo(Status.TRANSIENT);
        }
    }

    /** Without a cascade the far object is written, and its link is not. */
    @DatabaseTest
    void aNewElementOfAManyToManyWithoutACascadeIsWrittenWithoutItsLink(Database db) {
        storeReader(db);
        try (Session session = Session.open(db.engine())) {
            Reader ann = session.getOne(READER, 1L);
            ann.subjects().add(SUBJECT.create().name("art"));
            assertThat(ann.medals()).isEmpty();
            assertThat(ann.slips()).isEmpty();
            assertThat(ann.spots()).isEmpty();
            session.delete(ann);
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(Stock.numbered(db, "insert into subjects (name) values (?) -- ['art']"), DELETE_READER);
        }
    }

    /** K3: nothing owns the new book, so it is counted beside the one that has a row, and nothing is written. */
    @DatabaseTest
    void aNewChildThatNobodyOwnsAndWhoseKeyTakesNoNullIsCountedWithTheRows(Database db) {
        db.createAll(MetaData.of(AUTHOR, BOOK));
        fresh(db, session -> {
            Author austen = AUTHOR.create().name("Jane");
            austen.books().add(BOOK.create().title("Emma"));
            session.add(austen);
        });
        try (Session session = Session.open(db.engine())) {
            Author austen = session.getOne(AUTHOR, 1L);
            Book sanditon = BOOK.create().title("Sanditon");
            austen.books().add(sanditon);
            session.delete(austen);
            db.recorder().clear();

            assertThatThrownBy(session::flush)
                    .isInstanceOf(RestrictedDeleteException.class)
                    .hasMessageContainingAll("Author(id=1", "Author.books", "2 rows of Book");
            db.recorder().hasRunNothing();
            assertThat(session.status(sanditon)).isEqualTo(Status.PENDING);
        }
    }
}
