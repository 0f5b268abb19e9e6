package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Agent_.AGENT;
import static dev.kindred.it.cascade.Bicycle_.BICYCLE;
import static dev.kindred.it.cascade.Crew_.CREW;
import static dev.kindred.it.cascade.Racer_.RACER;
import static dev.kindred.it.cascade.Stock.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.instrument.Status;
import dev.kindred.plan.FlushPlan;
import dev.kindred.plan.FlushRow;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Rows K5 and K14: who is an orphan does not hang on whether the owner was read since the last commit. */
class StaleOrphanTest {

    private static final String OLD_KEY = "select racers.bicycle_id from racers where racers.id = ? -- [1]";
    private static final String OLD_BICYCLE =
            "select bicycles.id, bicycles.frame from bicycles where bicycles.id = ? -- [1]";
    private static final String SET_BICYCLE = "update racers set bicycle_id = ? where id = ?";
    private static final String DELETE_BICYCLE = "delete from bicycles where id = ?";

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(CREW, RACER, AGENT, BICYCLE));
        fresh(
                db,
                session -> session.add(
                        RACER.create().name("Jo").bicycle(BICYCLE.create().frame("steel"))));
        db.recorder().clear();
    }

    @DatabaseTest
    void aReferenceSetToAnotherAfterACommit(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            session.commit();
            jo.bicycle(BICYCLE.create().frame("carbon"));
            session.commit();

            assertThat(db.recorder().toString()).contains(OLD_KEY).endsWith(DELETE_BICYCLE + " -- [1]");
            assertThat(session.query(BICYCLE).one().frame()).isEqualTo("carbon");
        }
    }

    @DatabaseTest
    void aReferenceSetToNullAfterACommit(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            session.commit();
            db.recorder().clear();
            jo.bicycle(null);
            session.commit();

            db.recorder()
                    .hasRun(
                            OLD_KEY,
                            OLD_BICYCLE,
                            "select racers.id, racers.name, racers.crew_id, racers.agent_id, racers.bicycle_id from racers"
                                    + " where racers.bicycle_id = ? -- [1]",
                            OLD_KEY,
                            SET_BICYCLE + " -- [NULL, 1]",
                            DELETE_BICYCLE + " -- [1]");
        }
    }

    @DatabaseTest
    void aReferenceSetToNullAfterAnExpire(Database db) {
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            session.expire(jo);
            jo.bicycle(null);
            session.commit();

            assertThat(session.query(BICYCLE).exists()).isFalse();
        }
    }

    /** What only a plan has read is no object of the session. */
    @DatabaseTest
    void anOrphanThatOnlyThePlanHasReadIsDetached(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(RACER, 1L).bicycle(null);
            FlushPlan plan = session.plan();

            Bicycle read = plan.rows().stream()
                    .map(FlushRow::entity)
                    .filter(Bicycle.class::isInstance)
                    .map(Bicycle.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(session.status(read)).isEqualTo(Status.DETACHED);
            read.frame("gold");
            assertThat(session.plan()).hasToString(plan.toString());
            session.commit();
            assertThat(session.query(BICYCLE).exists()).isFalse();
        }
    }
}
