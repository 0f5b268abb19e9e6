package dev.kindred.it;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.model.Copy_.COPY;
import static dev.kindred.it.model.Shelf_.SHELF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.instrument.Status;
import dev.kindred.it.model.Copy;
import dev.kindred.it.model.Shelf;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A list that no reference answers to: it alone says which key its elements have. */
class OneSidedListTest {

    private static final String INSERT_SHELF = "insert into shelves (label) values (?) -- ";
    private static final String INSERT_COPY = "insert into copies (signature, shelf_id) values (?, ?) -- ";
    private static final String MOVE = "update copies set shelf_id = ? where id = ? -- ";

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(SHELF, COPY));
    }

    @DatabaseTest
    void newElementsGetTheOwnersKey(Database db) {
        Shelf shelf = shelf("A", copy("A1"), copy("A2"));

        try (Session session = Session.open(db.engine())) {
            session.add(shelf);
            session.commit();

            db.recorder()
                    .hasRun(numbered(db, INSERT_SHELF + "['A']"), numbered(db, INSERT_COPY + "['A1', 1], ['A2', 1]"));
            assertThat(shelf.copies()).extracting(Copy::shelfId).containsOnly(1L);
        }
    }

    @DatabaseTest
    void anElementPutInALoadedListGetsTheOwnersKey(Database db) {
        try (Session session = stored(db, shelf("A", copy("A1")), shelf("B"))) {
            Copy loose = copy("B1");
            session.add(loose);
            session.commit();
            db.recorder().clear();

            session.getOne(SHELF, 2L).copies().add(loose);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(MOVE + "[2, 2]");
            assertThat(loose.shelfId()).isEqualTo(2L);
        }
    }

    @DatabaseTest
    void anElementTakenOutLosesTheKey(Database db) {
        try (Session session = stored(db, shelf("A", copy("A1"), copy("A2")))) {
            Copy gone = session.getOne(SHELF, 1L).copies().remove(0);
            db.recorder().clear();

            session.flush();

            db.recorder().hasRun(MOVE + "[NULL, 1]");
            assertThat(gone.shelfId()).isNull();
        }
    }

    @DatabaseTest
    void anElementMovedByItsTwoListsIsWrittenOnce(Database db) {
        try (Session session = stored(db, shelf("A", copy("A1")), shelf("B"))) {
            Shelf first = session.getOne(SHELF, 1L);
            Shelf second = session.getOne(SHELF, 2L);
            Copy moved = first.copies().get(0);
            assertThat(second.copies()).isEmpty();
            db.recorder().clear();

            second.copies().add(moved);
            first.copies().remove(moved);
            session.flush();

            db.recorder().hasRun(MOVE + "[2, 1]");
            assertThat(moved.shelfId()).isEqualTo(2L);
        }
    }

    /** The same move in the other order of calls. */
    @DatabaseTest
    void anElementMovedOutFirstIsWrittenOnce(Database db) {
        try (Session session = stored(db, shelf("A", copy("A1")), shelf("B"))) {
            Copy moved = session.getOne(SHELF, 1L).copies().remove(0);
            session.getOne(SHELF, 2L).copies().add(moved);
            db.recorder().clear();

            session.flush();

            db.recorder().hasRun(MOVE + "[2, 1]");
        }
    }

    @DatabaseTest
    void anElementTakenOutAndPutBackWritesNothing(Database db) {
        try (Session session = stored(db, shelf("A", copy("A1"), copy("A2")))) {
            List<Copy> copies = session.getOne(SHELF, 1L).copies();
            db.recorder().clear();

            copies.add(copies.remove(0));
            session.flush();

            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.1.15. */
    @DatabaseTest
    void anElementOfTwoListsEndsWithTheOwnerFlushedLast(Database db) {
        try (Session session = Session.open(db.engine())) {
            Copy copy = copy("A1");
            Shelf first = shelf("A", copy);
            Shelf second = shelf("B", copy);
            session.addAll(first, second);

            session.commit();

            db.recorder().hasRun(numbered(db, INSERT_SHELF + "['A'], ['B']"), numbered(db, INSERT_COPY + "['A1', 2]"));
            assertThat(copy.shelfId()).isEqualTo(2L);
            assertThat(first.copies()).isEmpty();
            assertThat(second.copies()).containsExactly(copy);
        }
    }

    @DatabaseTest
    void aReplacedListWritesOnlyWhatEnteredOrLeft(Database db) {
        try (Session session = stored(db, shelf("A", copy("A1"), copy("A2")))) {
            List<Copy> copies = session.getOne(SHELF, 1L).copies();
            Copy fresh = copy("A3");
            db.recorder().clear();

            copies.set(0, fresh);
            session.flush();

            db.recorder().hasRun(MOVE + "[NULL, 1]", numbered(db, INSERT_COPY + "['A3', 1]"));
        }
    }

    @DatabaseTest
    void anElementIsPendingAsSoonAsItIsInTheList(Database db) {
        try (Session session = stored(db, shelf("A"))) {
            Copy copy = copy("A1");

            session.getOne(SHELF, 1L).copies().add(copy);

            assertThat(session.status(copy)).isEqualTo(Status.PENDING);
        }
    }

    @DatabaseTest
    void aRollbackPutsTheListBack(Database db) {
        try (Session session = stored(db, shelf("A", copy("A1")))) {
            Shelf shelf = session.getOne(SHELF, 1L);
            Copy copy = shelf.copies().remove(0);
            session.flush();

            session.rollback();

            assertThat(shelf.copies()).containsExactly(copy);
            assertThat(copy.shelfId()).isEqualTo(1L);
        }
    }

    private static Copy copy(String signature) {
        return COPY.create().signature(signature);
    }

    private static Shelf shelf(String label, Copy... copies) {
        Shelf shelf = SHELF.create().label(label);
        shelf.copies().addAll(List.of(copies));
        return shelf;
    }

    private static Session stored(Database db, Shelf... shelves) {
        try (Session session = Session.open(db.engine())) {
            session.addAll((Object[]) shelves);
            session.commit();
        }
        db.recorder().clear();
        return Session.open(db.engine());
    }
}
