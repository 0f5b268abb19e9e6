package dev.kindred.it.relation;

import static dev.kindred.it.relation.Captain_.CAPTAIN;
import static dev.kindred.it.relation.Ship_.SHIP;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.it.Warnings;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;

/** A table that was made without the unique key of a one-to-one relationship: rule 2.1.17. */
class TwoRowsOfOneToOneTest {

    @BeforeEach
    void tables(Database db) throws SQLException {
        try (Connection connection = DriverManager.getConnection(db.url());
                Statement statement = connection.createStatement()) {
            statement.execute("create table captains (id integer primary key, name varchar(100))");
            statement.execute("create table ships (id integer primary key, name varchar(100), captain_id bigint)");
            statement.execute("insert into captains values (1, 'Ahab')");
            statement.execute("insert into ships values (1, 'Pequod', 1)");
            statement.execute("insert into ships values (2, 'Argo', 1)");
        }
    }

    @DatabaseTest
    void oneOfTheRowsIsGivenWithAWarning(Database db) {
        try (Session session = Session.open(db.engine());
                Warnings warnings = new Warnings()) {
            Ship ship = session.getOne(CAPTAIN, 1L).ship();

            assertThat(ship.name()).isIn("Pequod", "Argo");
            assertThat(warnings.texts())
                    .containsExactly(
                            "Captain.ship of Captain(id=1, name=Ahab) is one object, but the database has 2 rows for"
                                    + " it; took " + ship + ". Give Ship.captainId a unique key.");
            assertThat(ship.captain().name()).isEqualTo("Ahab");
        }
        try (Session session = Session.open(db.engine())) {
            Captain ahab =
                    session.query(CAPTAIN).options(selectin(CAPTAIN.ship)).one();

            assertThat(ahab.ship().name()).isIn("Pequod", "Argo");
        }
    }

    /** Both rows are released, or the next read would find the other one. */
    @DatabaseTest
    void bothRowsAreLetGoOfWhenTheReferenceIsSetUnread(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(CAPTAIN, 1L).ship(null);
            session.commit();

            assertThat(session.query(SHIP).where(SHIP.captain.isNotNull()).count())
                    .isZero();
        }
    }
}
