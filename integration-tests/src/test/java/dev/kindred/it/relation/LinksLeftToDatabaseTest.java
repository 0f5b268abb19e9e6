package dev.kindred.it.relation;

import static dev.kindred.it.relation.Juggler_.JUGGLER;
import static dev.kindred.it.relation.Troupe_.TROUPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Links with ON DELETE CASCADE go with the row that the database deletes, and nobody reads them: K3 for a link table. */
class LinksLeftToDatabaseTest {

    private static final String DELETE_TROUPE = "delete from troupes where id = ? -- ";
    private static final String UNLINK = "delete from troupe_jugglers where troupe_id = ? and juggler_id = ? -- ";

    /** The troupe (1) has Ann (1) and Bob (2), and Bob is in another (2). */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(TROUPE, JUGGLER));
        SessionFactory.of(db.engine()).run(session -> {
            Troupe first = TROUPE.create().name("first");
            Juggler bob = JUGGLER.create().name("Bob");
            first.jugglers().add(JUGGLER.create().name("Ann"));
            first.jugglers().add(bob);
            session.add(first);
            session.flush();
            session.add(TROUPE.create().name("second"));
            session.flush();
            bob.troupes().add(session.getOne(TROUPE, 2L));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void unreadLinksAreNotRead(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(TROUPE, 1L));
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(DELETE_TROUPE + "[1]");
        }
        assertThat(links(db)).isEqualTo(1);
    }

    @DatabaseTest
    void linksInMemoryAreNotWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Troupe first = session.getOne(TROUPE, 1L);
            Juggler ann = first.jugglers().get(0);
            Juggler bob = first.jugglers().get(1);
            assertThat(bob.troupes()).hasSize(2);
            session.delete(first);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(DELETE_TROUPE + "[1]");
            assertThat(ann.troupes()).isEmpty();
            assertThat(bob.troupes()).extracting(Troupe::name).containsExactly("second");
        }
        assertThat(links(db)).isEqualTo(1);
    }

    @DatabaseTest
    void theOtherEndIsLeftToTheDatabaseToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(JUGGLER, 2L));
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun("delete from jugglers where id = ? -- [2]");
            assertThat(session.getOne(TROUPE, 1L).jugglers())
                    .extracting(Juggler::name)
                    .containsExactly("Ann");
        }
        assertThat(links(db)).isEqualTo(1);
    }

    /** What the user took out is written before the row goes; a link that the user made to it is not. */
    @DatabaseTest
    void aLinkTakenOutBeforeTheDeleteIsNoError(Database db) {
        try (Session session = Session.open(db.engine())) {
            Troupe first = session.getOne(TROUPE, 1L);
            first.jugglers().remove(0);
            session.add(JUGGLER.create().name("Eve"));
            session.flush();
            first.jugglers().add(session.getOne(JUGGLER, 3L));
            first.jugglers().remove(0);
            session.delete(first);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(UNLINK + "[1, 2]", DELETE_TROUPE + "[1]");
        }
        assertThat(links(db)).isEqualTo(1);
    }

    @DatabaseTest
    void aLinkThatLeavesWithoutADeleteIsWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Troupe first = session.getOne(TROUPE, 1L);
            first.jugglers().remove(0);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(UNLINK + "[1, 1]");
        }
        assertThat(links(db)).isEqualTo(2);
    }

    private static int links(Database db) {
        try (Session session = Session.open(db.engine())) {
            return session.query(TROUPE).list().stream()
                    .mapToInt(troupe -> troupe.jugglers().size())
                    .sum();
        }
    }
}
