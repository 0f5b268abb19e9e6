package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Agent_.AGENT;
import static dev.kindred.it.cascade.Bicycle_.BICYCLE;
import static dev.kindred.it.cascade.Borrower_.BORROWER;
import static dev.kindred.it.cascade.Crew_.CREW;
import static dev.kindred.it.cascade.Loan_.LOAN;
import static dev.kindred.it.cascade.Racer_.RACER;
import static dev.kindred.it.cascade.Stock.fresh;
import static dev.kindred.it.cascade.Stock.numbered;
import static dev.kindred.it.cascade.Stock.rows;
import static dev.kindred.it.cascade.Volume_.VOLUME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Who owns, and what follows from it: rules 2.3.21 and 2.4.12 to 2.4.14, with C8 and C9. */
class OrphanOwnersTest {

    private static final String RACERS =
            "select racers.id, racers.name, racers.crew_id, racers.agent_id, racers.bicycle_id from racers";
    private static final String RACERS_OF_AGENT = RACERS + " where racers.agent_id = ?";
    private static final String RACERS_OF_BICYCLE = RACERS + " where racers.bicycle_id = ?";
    private static final String BICYCLE_BY_KEY =
            "select bicycles.id, bicycles.frame from bicycles where bicycles.id = ?";
    private static final String SET_BICYCLE = "update racers set bicycle_id = ? where id = ?";
    private static final String DELETE_LOAN = "delete from loans where id = ?";
    private static final String DELETE_RACER = "delete from racers where id = ?";
    private static final String DELETE_AGENT = "delete from agents where id = ?";
    private static final String DELETE_BICYCLE = "delete from bicycles where id = ?";

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(BORROWER, VOLUME, LOAN, CREW, RACER, AGENT, BICYCLE));
        fresh(db, session -> {
            session.add(LOAN.create()
                    .borrower(BORROWER.create().name("Ann"))
                    .volume(VOLUME.create().title("Emma")));
            Crew reds = CREW.create().name("Reds");
            Agent smith = AGENT.create().name("Smith");
            for (String name : new String[] {"Jo", "Mo"}) {
                reds.racers().add(RACER.create().name(name).agent(smith));
            }
            reds.racers().get(0).bicycle(BICYCLE.create().frame("steel"));
            session.add(reds);
        });
        db.recorder().clear();
    }

    /** Rule 2.4.12. */
    @DatabaseTest
    void leavingTheFirstOfTwoOwnersDeletes(Database db) {
        try (Session session = Session.open(db.engine())) {
            Loan loan = session.getOne(BORROWER, 1L).loans().remove(0);
            assertThat(loan.volume()).isNotNull();
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_LOAN + " -- [1]");
        }
    }

    /** Rule 2.4.12. */
    @DatabaseTest
    void leavingTheSecondOfTwoOwnersDeletes(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(LOAN, 1L).volume(null);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_LOAN + " -- [1]");
        }
    }

    /** Rule 2.4.12: moving from one owner to another of its kind is no leaving, whatever the other owner is. */
    @DatabaseTest
    void movingBetweenOwnersOfOneKindKeeps(Database db) {
        try (Session session = Session.open(db.engine())) {
            Loan loan = session.getOne(LOAN, 1L);
            Borrower bob = BORROWER.create().name("Bob");
            session.add(bob);
            bob.loans().add(loan);
            session.commit();

            assertThat(loan.borrower()).isSameAs(bob);
            assertThat(loan.volume()).isNotNull();
        }
    }

    /** Rule 2.3.6: deleting either owner deletes it, and the other owner stays. */
    @DatabaseTest
    void deletingOneOfTwoOwnersDeletesTheChildAndKeepsTheOtherOwner(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(VOLUME, 1L));
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(DELETE_LOAN + " -- [1]", "delete from volumes where id = ? -- [1]");
            assertThat(session.getOne(BORROWER, 1L).loans()).isEmpty();
        }
    }

    /** Rule 2.4.13 with C8. */
    @DatabaseTest
    void allWithoutDeleteOrphanSetsTheKeyOfWhoLeavesToNull(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(CREW, 1L).racers().remove(0);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun("update racers set crew_id = ? where id = ? -- [NULL, 1]");
            assertThat(session.status(jo)).isEqualTo(Status.PERSISTENT);
        }
    }

    /** Rule 2.2.7: nor does a pending one leave the session then. */
    @DatabaseTest
    void allWithoutDeleteOrphanKeepsAPendingChildThatLeaves(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer al = RACER.create().name("Al");
            Crew reds = session.getOne(CREW, 1L);
            reds.racers().add(al);
            reds.racers().remove(al);
            assertThat(session.status(al)).isEqualTo(Status.PENDING);
            session.commit();

            assertThat(al.crew()).isNull();
        }
        assertThat(rows(db, RACER)).isEqualTo(3);
    }

    /** Rule 2.3.21: the cascade DELETE on a reference deletes the parent, which its other children lose. */
    @DatabaseTest
    void deletingAChildDeletesItsParentAndReleasesTheOtherChildren(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer mo = session.getOne(RACER, 2L);
            session.delete(mo);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            RACERS_OF_AGENT + " -- [1]",
                            "update racers set agent_id = ? where id = ? -- [NULL, 1]",
                            DELETE_RACER + " -- [2]",
                            DELETE_AGENT + " -- [1]");
            assertThat(session.getOne(RACER, 1L).agent()).isNull();
            assertThat(session.contains(session.getOne(RACER, 1L))).isTrue();
        }
    }

    /** Rule 2.3.1: an unread reference with the cascade is read by the call of delete. */
    @DatabaseTest
    void deleteReadsTheReferencesThatItGoesAlong(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            db.recorder().clear();
            session.delete(jo);

            db.recorder()
                    .hasRun(
                            "select agents.id, agents.name from agents where agents.id = ? -- [1]",
                            BICYCLE_BY_KEY + " -- [1]");
        }
    }

    /** C9: what the owner lets go of is deleted, be it read or not. */
    @DatabaseTest
    void whatAReferenceOwnsIsDeletedWhenTheReferenceLetsItGo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            db.recorder().clear();
            jo.bicycle(null);
            session.commit();

            db.recorder()
                    .hasRun(
                            BICYCLE_BY_KEY + " -- [1]",
                            RACERS_OF_BICYCLE + " -- [1]",
                            SET_BICYCLE + " -- [NULL, 1]",
                            DELETE_BICYCLE + " -- [1]");
        }
        assertThat(rows(db, BICYCLE)).isZero();
        assertThat(rows(db, RACER)).isEqualTo(2);
    }

    /** C9. */
    @DatabaseTest
    void whatAReferenceOwnsIsDeletedAfterItsOwnerHasTurnedAway(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            Bicycle steel = jo.bicycle();
            assertThat(steel).isNotNull();
            jo.bicycle(null);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(RACERS_OF_BICYCLE + " -- [1]", SET_BICYCLE + " -- [NULL, 1]", DELETE_BICYCLE + " -- [1]");
            assertThat(session.status(steel)).isEqualTo(Status.DELETED);
        }
    }

    /** C9: replaced by another. */
    @DatabaseTest
    void whatAReferenceOwnsIsDeletedWhenAnotherTakesItsSpot(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            db.recorder().clear();
            jo.bicycle(BICYCLE.create().frame("carbon"));
            session.commit();

            db.recorder()
                    .hasRun(
                            BICYCLE_BY_KEY + " -- [1]",
                            RACERS_OF_BICYCLE + " -- [1]",
                            numbered(db, "insert into bicycles (frame) values (?) -- ['carbon']"),
                            SET_BICYCLE + " -- [2, 1]",
                            DELETE_BICYCLE + " -- [1]");
        }
        fresh(
                db,
                session -> assertThat(session.query(BICYCLE).list())
                        .extracting(Bicycle::frame)
                        .containsExactly("carbon"));
    }

    /** C9 with K2: the key is the reference. */
    @DatabaseTest
    void whatAReferenceOwnsIsDeletedWhenItsKeyIsSetToNull(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            db.recorder().clear();
            jo.bicycleId(null);
            session.commit();

            db.recorder()
                    .hasRun(
                            BICYCLE_BY_KEY + " -- [1]",
                            RACERS_OF_BICYCLE + " -- [1]",
                            SET_BICYCLE + " -- [NULL, 1]",
                            DELETE_BICYCLE + " -- [1]");
        }
        assertThat(rows(db, BICYCLE)).isZero();
    }

    /** K6 with C9. */
    @DatabaseTest
    void aQuerySeesThatWhatAReferenceOwnedIsGone(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(RACER, 1L).bicycle(null);

            assertThat(session.query(BICYCLE).exists()).isFalse();
        }
    }

    /** C9: deleting the owner deletes what it owns, after it. */
    @DatabaseTest
    void whatAReferenceOwnsIsDeletedAfterItsOwner(Database db) {
        fresh(db, session -> session.getOne(RACER, 1L).agent(null));
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(RACER, 1L));
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(RACERS_OF_BICYCLE + " -- [1]", DELETE_RACER + " -- [1]", DELETE_BICYCLE + " -- [1]");
        }
        assertThat(rows(db, BICYCLE)).isZero();
    }

    /** Rule 2.4.14 with B27: a second parent is refused in memory, and nothing changes. */
    @DatabaseTest
    void whatHasASingleParentRefusesASecond(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            Racer mo = session.getOne(RACER, 2L);
            Bicycle steel = session.getOne(BICYCLE, 1L);
            assertThat(steel.riders()).containsExactly(jo);

            assertThatThrownBy(() -> mo.bicycle(steel))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContainingAll("Racer.bicycle", "Racer(id=1", "Bicycle(id=1", "singleParent");
            assertThat(mo.bicycle()).isNull();
            assertThat(jo.bicycle()).isSameAs(steel);
            session.commit();
        }
        fresh(db, session -> assertThat(session.getOne(RACER, 2L).bicycleId()).isNull());
    }

    /** Rule 2.4.14: once the first has let it go, another may take it, and that is a move. */
    @DatabaseTest
    void whatHasASingleParentMovesOnceTheFirstLetsItGo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            Racer mo = session.getOne(RACER, 2L);
            Bicycle steel = jo.bicycle();
            jo.bicycle(null);
            mo.bicycle(steel);
            session.commit();

            assertThat(mo.bicycle()).isSameAs(steel);
        }
        assertThat(rows(db, BICYCLE)).isEqualTo(1);
    }
}
