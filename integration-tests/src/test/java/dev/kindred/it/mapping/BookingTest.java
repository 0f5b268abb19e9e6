package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Booking_.BOOKING;
import static dev.kindred.it.mapping.Seat_.SEAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** References to a key of two parts, with keys that are made and keys that are declared; and what is unique beside a key. */
class BookingTest {

    private static final String BOOKINGS_WITH_FALLBACK =
            "select bookings.id, bookings.seat_row, bookings.seat_number, bookings.fallback_row,"
                    + " bookings.fallback_number from bookings"
                    + " where bookings.fallback_row = ? and bookings.fallback_number = ?";

    private static Seat seat(int number) {
        return SEAT.create()
                .row("A")
                .number(number)
                .floor(0)
                .label("A" + number)
                .code("c" + number);
    }

    @BeforeEach
    void store(Database db) {
        db.createAll(MetaData.of(SEAT, BOOKING));
        try (Session session = Session.open(db.engine())) {
            Seat first = seat(1);
            session.add(BOOKING.create().seat(first).fallback(seat(2)));
            session.add(BOOKING.create().seat(first));
            session.commit();
        }
        db.recorder().clear();
    }

    @DatabaseTest
    void bothReferencesLeadToTheirSeats(Database db) {
        try (Session session = Session.open(db.engine())) {
            Booking booking = session.getOne(BOOKING, 1L);

            assertThat(booking.seat()).isSameAs(session.getOne(SEAT, new SeatKey("A", 1)));
            assertThat(booking.fallback()).isSameAs(session.getOne(SEAT, new SeatKey("A", 2)));
            assertThat(booking.fallbackRow() + booking.fallbackNumber()).isEqualTo("A2");
            assertThat(session.getOne(BOOKING, 2L).fallback()).isNull();
        }
    }

    @DatabaseTest
    void eachListGoesByItsOwnKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Seat first = session.getOne(SEAT, new SeatKey("A", 1));
            Seat second = session.getOne(SEAT, new SeatKey("A", 2));

            assertThat(first.bookings()).extracting(Booking::id).containsExactly(1L, 2L);
            assertThat(first.fallbacks()).isEmpty();
            assertThat(second.fallbacks()).extracting(Booking::id).containsExactly(1L);
            assertThat(session.query(BOOKING).where(BOOKING.fallback.eq(second)).count())
                    .isEqualTo(1);
        }
    }

    @DatabaseTest
    void keysThatAreMadeHaveColumns(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(BOOKING)
                            .where(BOOKING.seatRow.eq("A"), BOOKING.seatNumber.eq(1))
                            .count())
                    .isEqualTo(2);
        }
    }

    /** K3: only rows that refer to the seat by a key without a rule are looked for. */
    @DatabaseTest
    void keysThatAreMadeFollowTheRuleOfTheirReference(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(SEAT, new SeatKey("A", 1)));
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(BOOKINGS_WITH_FALLBACK + " -- ['A', 1]", deleteSeat(db) + " -- ['A', 1]");
            assertThat(session.query(BOOKING).count()).isZero();
        }
    }

    @DatabaseTest
    void aSecondRowWithAUniqueValueIsRefused(Database db) {
        isRefused(db, seat(3).code("c1"));
    }

    @DatabaseTest
    void aSecondRowWithAUniquePairOfValuesIsRefused(Database db) {
        isRefused(db, seat(3).label("A1"));
    }

    @DatabaseTest
    void onePartOfAUniquePairMayRecur(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(seat(3).label("A1").floor(1));
            session.commit();

            assertThat(session.query(SEAT).where(SEAT.label.eq("A1")).count()).isEqualTo(2);
        }
    }

    private static void isRefused(Database db, Seat seat) {
        try (Session session = Session.open(db.engine())) {
            session.add(seat);

            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Kind.UNIQUE));
            session.rollback();
        }
    }

    private static String deleteSeat(Database db) {
        return "delete from seats where " + db.engine().dialect().identifiers().quote("row") + " = ? and number = ?";
    }
}
