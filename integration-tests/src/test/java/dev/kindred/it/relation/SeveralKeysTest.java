package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Airport_.AIRPORT;
import static dev.kindred.it.relation.Flight_.FLIGHT;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Two foreign keys of one entity to one other: each list and each reference goes by its own. B11. */
class SeveralKeysTest {

    private static final String FLIGHTS =
            "select flights.id, flights.number, flights.origin_code, flights.destination_code from flights";

    /** Flights 10 and 20 go from A to B, flight 30 from B to A, and flight 40 from A to nowhere yet. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(AIRPORT, FLIGHT));
        SessionFactory.of(db.engine()).run(session -> {
            Airport a = AIRPORT.create().code("A");
            Airport b = AIRPORT.create().code("B");
            session.addAll(
                    flight(10, a).destination(b),
                    flight(20, a).destination(b),
                    flight(30, b).destination(a),
                    flight(40, a));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void eachKeyIsWrittenFromItsOwnReference(Database db) {
        try (Session session = Session.open(db.engine())) {
            Airport c = AIRPORT.create().code("C");
            Flight round = flight(50, c).destination(c);
            assertThat(c.departures()).containsExactly(round);
            assertThat(c.arrivals()).containsExactly(round);
            session.add(round);
            session.commit();

            db.recorder()
                    .hasRun(
                            "insert into airports (code) values (?) -- ['C']",
                            numbered(
                                    db,
                                    "insert into flights (number, origin_code, destination_code) values (?, ?, ?)"
                                            + " -- [50, 'C', 'C']"));
        }
    }

    @DatabaseTest
    void eachListIsReadByItsOwnKeyInItsOwnOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            Airport a = session.getOne(AIRPORT, "A");
            Airport b = session.getOne(AIRPORT, "B");
            db.recorder().clear();

            assertThat(a.departures()).extracting(Flight::number).containsExactly(10, 20, 40);
            assertThat(b.arrivals()).extracting(Flight::number).containsExactly(20, 10);

            db.recorder()
                    .hasRun(
                            FLIGHTS + " where flights.origin_code = ? order by flights.number -- ['A']",
                            FLIGHTS + " where flights.destination_code = ? order by flights.number desc -- ['B']");
        }
    }

    @DatabaseTest
    void aChangeOfOneReferenceLeavesTheOtherAlone(Database db) {
        try (Session session = Session.open(db.engine())) {
            Airport a = session.getOne(AIRPORT, "A");
            Airport b = session.getOne(AIRPORT, "B");
            Flight ten = a.departures().get(0);
            assertThat(b.arrivals()).contains(ten);
            assertThat(b.departures()).hasSize(1);
            db.recorder().clear();

            b.departures().add(ten);
            assertThat(a.departures()).doesNotContain(ten);
            assertThat(b.arrivals()).contains(ten);
            b.arrivals().remove(ten);
            assertThat(ten.destination()).isNull();
            assertThat(ten.origin()).isSameAs(b);
            session.commit();

            db.recorder()
                    .hasRun("update flights set origin_code = ?, destination_code = ? where id = ? -- ['B', NULL, 1]");
        }
    }

    @DatabaseTest
    void selectInLoadsEachByItsOwnKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Airport> airports = session.query(AIRPORT)
                    .options(selectin(AIRPORT.departures), selectin(AIRPORT.arrivals))
                    .orderBy(AIRPORT.code)
                    .list();
            assertThat(airports.get(0).departures()).extracting(Flight::number).containsExactly(10, 20, 40);
            assertThat(airports.get(0).arrivals()).extracting(Flight::number).containsExactly(30);
            assertThat(airports.get(1).departures()).extracting(Flight::number).containsExactly(30);
            assertThat(airports.get(1).arrivals()).extracting(Flight::number).containsExactly(20, 10);
            assertThat(db.recorder().selects()).isEqualTo(3);
        }
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            List<Flight> flights = session.query(FLIGHT)
                    .options(selectin(FLIGHT.origin), selectin(FLIGHT.destination))
                    .orderBy(FLIGHT.number)
                    .list();
            assertThat(flights.get(0).origin().code()).isEqualTo("A");
            assertThat(flights.get(0).destination().code()).isEqualTo("B");
            assertThat(flights.get(3).destination()).isNull();
            assertThat(db.recorder().selects())
                    .as("the second finds all in memory")
                    .isEqualTo(2);
        }
    }

    @DatabaseTest
    void joinsAlongBothNameOneOfThem(Database db) {
        try (Session session = Session.open(db.engine())) {
            Airport_ to = AIRPORT.as("t");
            assertThat(session.list(select(FLIGHT.number)
                            .from(FLIGHT)
                            .join(FLIGHT.origin)
                            .join(FLIGHT.destination.to(to))
                            .where(AIRPORT.code.eq("A"), to.code.eq("B"))
                            .orderBy(FLIGHT.number.asc())))
                    .containsExactly(10, 20);
            db.recorder()
                    .hasRun("select flights.number from flights"
                            + " join airports on airports.code = flights.origin_code"
                            + " join airports as t on t.code = flights.destination_code"
                            + " where airports.code = ? and t.code = ? order by flights.number -- ['A', 'B']");
        }
    }

    private static Flight flight(int number, Airport from) {
        return FLIGHT.create().number(number).origin(from);
    }
}
