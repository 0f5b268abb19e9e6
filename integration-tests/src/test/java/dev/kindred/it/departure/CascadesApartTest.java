package dev.kindred.it.departure;

import static dev.kindred.it.departure.Chart_.CHART;
import static dev.kindred.it.departure.Chief_.CHIEF;
import static dev.kindred.it.departure.Expedition_.EXPEDITION;
import static dev.kindred.it.departure.Mule_.MULE;
import static dev.kindred.it.departure.Pass_.PASS;
import static dev.kindred.it.departure.Porter_.PORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.UnlinkedEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Each cascade does its own work only, over any kind of relationship: C3, C6 and C7. */
class CascadesApartTest {

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(EXPEDITION, PORTER, MULE, CHIEF, CHART, PASS));
        SessionFactory.of(db.engine()).run(session -> {
            Expedition north = EXPEDITION.create().name("north");
            north.porters().add(PORTER.create().name("Ann"));
            north.mules().add(MULE.create().name("Max"));
            north.chief(CHIEF.create().name("Ross"));
            north.charts().add(CHART.create().name("ice"));
            session.addAll(north, PASS.create().name("visa").expedition(north));
        });
        db.recorder().clear();
    }

    /** An expedition and all that it knows, read into one session. */
    private record Party(Expedition expedition, Porter porter, Mule mule, Chief chief, Chart chart, Pass pass) {

        static Party read(Session session) {
            Expedition north = session.getOne(EXPEDITION, 1L);
            return new Party(
                    north,
                    north.porters().get(0),
                    north.mules().get(0),
                    north.chief(),
                    north.charts().get(0),
                    north.passes().get(0));
        }

        void rename() {
            expedition.name("south");
            porter.name("Bob");
            mule.name("Moritz");
            chief.name("Cook");
            chart.name("sea");
            pass.name("none");
        }
    }

    /** C6. */
    @DatabaseTest
    void expungeGoesAlongTheCascadeExpungeOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            Party party = Party.read(session);
            db.recorder().clear();
            session.expunge(party.expedition());

            assertThat(session.status(party.expedition())).isEqualTo(Status.DETACHED);
            assertThat(session.status(party.porter())).isEqualTo(Status.DETACHED);
            assertThat(session.status(party.chief())).isEqualTo(Status.DETACHED);
            assertThat(session.status(party.chart())).isEqualTo(Status.DETACHED);
            assertThat(session.status(party.mule())).isEqualTo(Status.PERSISTENT);
            assertThat(session.status(party.pass())).isEqualTo(Status.PERSISTENT);
            db.recorder().hasRunNothing();
        }
    }

    /** C7. */
    @DatabaseTest
    void expireGoesAlongTheCascadeRefreshExpireOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            Party party = Party.read(session);
            party.rename();
            session.expire(party.expedition());

            assertThat(party.porter().name()).isEqualTo("Bob");
            assertThat(party.pass().name()).isEqualTo("none");
            db.recorder().clear();
            assertThat(party.expedition().name()).isEqualTo("north");
            assertThat(party.mule().name()).isEqualTo("Max");
            assertThat(party.chief().name()).isEqualTo("Ross");
            assertThat(party.chart().name()).isEqualTo("ice");
            assertThat(db.recorder().selects()).isEqualTo(4);
        }
    }

    /** C7: what the cascade reaches is read when it is asked for. */
    @DatabaseTest
    void refreshGoesAlongTheCascadeRefreshExpireOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            Party party = Party.read(session);
            party.rename();
            db.recorder().clear();
            session.refresh(party.expedition());
            assertThat(party.expedition().name()).isEqualTo("north");
            assertThat(db.recorder().count()).isEqualTo(1);

            assertThat(party.chief().name()).isEqualTo("Ross");
            assertThat(party.porter().name()).isEqualTo("Bob");
            session.commit();
        }
        SessionFactory.of(db.engine()).run(session -> {
            Party party = Party.read(session);
            assertThat(party.porter().name()).isEqualTo("Bob");
            assertThat(party.pass().name()).isEqualTo("none");
            assertThat(party.mule().name()).isEqualTo("Max");
            assertThat(party.chart().name()).isEqualTo("ice");
        });
    }

    /** C3 without C2: what is deleted along is not saved along. */
    @DatabaseTest
    void deleteAloneSavesNothingAlong(Database db) {
        try (Session session = Session.open(db.engine())) {
            Expedition west = EXPEDITION.create().name("west");
            Pass pass = PASS.create().name("entry").expedition(west);
            session.add(west);
            assertThat(session.status(pass)).isEqualTo(Status.TRANSIENT);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(UnlinkedEntityException.class)
                    .hasMessageContaining("Expedition.passes");
            db.recorder().hasRunNothing();

            session.add(pass);
            session.commit();
            assertThat(session.query(PASS).count()).isEqualTo(2);
        }
    }

    /** C3, and what has another cascade stays. */
    @DatabaseTest
    void deleteGoesAlongTheCascadeDeleteOnly(Database db) {
        SessionFactory.of(db.engine()).run(session -> {
            Party party = Party.read(session);
            Expedition south = EXPEDITION.create().name("south");
            session.add(south);
            party.porter().expedition(south);
            party.mule().expedition(south);
            session.delete(party.expedition());
        });
        SessionFactory.of(db.engine()).run(session -> {
            assertThat(session.query(PORTER).count()).isEqualTo(1);
            assertThat(session.query(MULE).count()).isEqualTo(1);
            assertThat(session.query(PASS).exists()).isFalse();
            assertThat(session.query(CHIEF).exists()).isFalse();
            assertThat(session.query(CHART).exists()).isFalse();
        });
    }
}
