package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Ticket_.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Entities that are abstract classes, with constructors and methods of their own. */
class AbstractClassTest {

    @BeforeEach
    void store(Database db) {
        db.createAll(MetaData.of(TICKET));
        SessionFactory.of(db.engine()).run(session -> {
            Ticket leak = TICKET.create("leak", 1, TICKET.create("plumber", 2)).state("closed");
            session.add(leak);
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void aConstructorsDefaultsAreStored(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(TICKET.create().title("noise"));
            session.commit();

            Ticket noise = session.query(TICKET).where(TICKET.title.eq("noise")).one();
            assertThat(noise.state()).isEqualTo("open");
            assertThat(noise.priority()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void createHandsItsArgumentsToTheConstructor(Database db) {
        Ticket part = TICKET.create("part", 4);
        Ticket whole = TICKET.create("whole", 5, part);

        assertThat(whole.title()).isEqualTo("whole");
        assertThat(whole.priority()).isEqualTo(5);
        assertThat(whole.blockers()).containsExactly(part);
        assertThat(part.blocked()).isSameAs(whole);
        db.recorder().hasRunNothing();
    }

    @DatabaseTest
    void loadingOverwritesDefaultsAndChangesNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ticket leak = session.getOne(TICKET, 1L);
            assertThat(leak.state()).isEqualTo("closed");
            assertThat(leak.priority()).isEqualTo(1);
            assertThat(leak.blockers()).extracting(Ticket::title).containsExactly("plumber");
            db.recorder().clear();

            session.commit();
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void onlyWhatChangedAfterLoadingIsWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(TICKET, 1L).state("open");
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun("update tickets set state = ? where id = ? -- ['open', 1]");
        }
    }

    @DatabaseTest
    void fieldsAndMethodsOfTheClassAreItsOwn(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ticket leak = session.getOne(TICKET, 1L);

            assertThat(leak.reads() + leak.reads()).isEqualTo(1);
            assertThat(leak).hasToString("leak (closed)");
        }
    }
}
