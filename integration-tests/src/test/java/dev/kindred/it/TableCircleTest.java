package dev.kindred.it;

import static dev.kindred.it.model.Abbey_.ABBEY;
import static dev.kindred.it.model.Zone_.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import org.junit.jupiter.api.BeforeEach;

/** Two tables that need each other by foreign keys that no relationship maps. */
class TableCircleTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(ABBEY, ZONE));
    }

    /** Rule 2.5.7 with K8. */
    @DatabaseTest
    void rowsThatFormNoCircleAreWrittenInTheOrderOfTheirKeys(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.addAll(
                    ABBEY.create().id(1L).zoneId(5L),
                    ZONE.create().id(5L).abbeyId(2L),
                    ABBEY.create().id(2L));
            session.commit();

            assertThat(session.getOne(ABBEY, 1L).zoneId()).isEqualTo(5L);
            assertThat(session.getOne(ZONE, 5L).abbeyId()).isEqualTo(2L);
        }
    }

    @DatabaseTest
    void theTablesAreDroppedWithAllTheirRows(Database db) {
        MetaData circle = MetaData.of(ABBEY, ZONE);
        try (Session session = Session.open(db.engine())) {
            session.addAll(
                    ABBEY.create().id(1L).zoneId(5L), ZONE.create().id(5L).abbeyId(1L));
            session.commit();
        }
        db.recorder().clear();

        db.engine().dropAll(circle);

        String second = db.is(Databases.SQLITE)
                ? "delete from abbeys"
                : "alter table abbeys drop constraint if exists fk_abbeys_zone_id";
        assertThat(db.recorder().statements()).contains(second);
        db.engine().createAll(circle);
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(ABBEY).list()).isEmpty();
        }
    }

    /** Rule 2.5.6, for a key that can wait. */
    @DatabaseTest
    void rowsThatFormACircleAreWrittenWithoutOneKeyWhichFollows(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.addAll(
                    ABBEY.create().id(1L).zoneId(5L), ZONE.create().id(5L).abbeyId(1L));
            session.commit();

            db.recorder()
                    .hasRun(
                            "insert into zones (id) values (?) -- [5]",
                            "insert into abbeys (id, zone_id) values (?, ?) -- [1, 5]",
                            "update zones set abbey_id = ? where id = ? -- [1, 5]");
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(ABBEY, 1L).zoneId()).isEqualTo(5L);
            assertThat(session.getOne(ZONE, 5L).abbeyId()).isEqualTo(1L);
        }
    }
}
