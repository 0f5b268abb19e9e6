package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Plain_.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.exception.InvalidValueException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;

/** Values at the edge of what a type holds: kept as they are, or refused in words, never bent. */
class EdgeValuesTest {

    private static final Set<Databases> MICROS = Set.of(Databases.POSTGRESQL, Databases.MARIADB);

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(PLAIN));
    }

    private static Plain stored(Database db, Plain plain) {
        SessionFactory.of(db.engine()).run(session -> session.add(plain));
        try (Session session = Session.open(db.engine())) {
            return session.getOne(PLAIN, plain.id());
        }
    }

    private static void isRefused(Database db, Plain plain, String... says) {
        assertThatThrownBy(() -> stored(db, plain))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContainingAll(says);
    }

    @DatabaseTest
    void theCharacterZeroIsKeptOrRefused(Database db) {
        Plain plain = TypesTest.filled().text("a\0b");

        if (db.is(Databases.POSTGRESQL)) {
            isRefused(db, plain, "Plain.text", "has a NUL character at 1, which PostgreSQL cannot keep");
        } else {
            assertThat(stored(db, plain).text()).isEqualTo("a\0b");
            try (Session session = Session.open(db.engine())) {
                assertThat(session.query(PLAIN).where(PLAIN.text.eq("a\0b")).count())
                        .isOne();
                assertThat(session.query(PLAIN).where(PLAIN.text.eq("a")).count())
                        .isZero();
            }
        }
    }

    @DatabaseTest
    void halfASurrogatePairIsKeptOrRefused(Database db) {
        Plain plain = TypesTest.filled().text("a\ud83d");

        if (db.is(Databases.H2)) {
            assertThat(stored(db, plain).text()).isEqualTo("a\ud83d");
        } else {
            isRefused(db, plain, "Plain.text", "half a surrogate pair");
        }
    }

    @DatabaseTest
    void charactersThatLookAlikeStayApart(Database db) {
        List<String> texts = List.of(
                "\u00e9", "e\u0301", "E\u0301", "\u212b", "\u00c5", "👩‍👩‍👧", "👩", "ß", "ss", "\ufeff", "\u200b");
        SessionFactory.of(db.engine())
                .run(session ->
                        texts.forEach(text -> session.add(TypesTest.filled().text(text))));

        try (Session session = Session.open(db.engine())) {
            for (String text : texts) {
                assertThat(session.query(PLAIN).where(PLAIN.text.eq(text)).list())
                        .extracting(Plain::text)
                        .containsExactly(text);
            }
        }
    }

    @DatabaseTest
    void whatIsNoNumberIsKeptOrRefused(Database db) {
        Plain plain = TypesTest.filled().share(Double.NaN).ratio(Float.NaN);

        if (db.is(Databases.SQLITE)) {
            isRefused(db, plain, "NaN, which SQLite would turn into NULL");
        } else if (db.is(Databases.MARIADB)) {
            isRefused(db, plain, "NaN, but MariaDB keeps finite numbers only");
        } else {
            assertThat(stored(db, plain).share()).isNaN();
            assertThat(stored(db, TypesTest.filled().ratio(Float.NaN)).ratio()).isNaN();
        }
    }

    @DatabaseTest
    void infinityIsKeptOrRefused(Database db) {
        Plain plain = TypesTest.filled().share(Double.NEGATIVE_INFINITY);

        if (db.is(Databases.MARIADB)) {
            isRefused(db, plain, "Plain.share", "-Infinity, but MariaDB keeps finite numbers only");
        } else {
            assertThat(stored(db, plain).share()).isEqualTo(Double.NEGATIVE_INFINITY);
        }
    }

    @DatabaseTest
    void minusZeroIsZero(Database db) {
        Plain read = stored(db, TypesTest.filled().share(-0.0).ratio(-0.0f));

        assertThat(read.share() == 0.0).isTrue();
        assertThat(read.ratio() == 0.0f).isTrue();
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PLAIN).where(PLAIN.share.eq(0.0)).count()).isOne();
            assertThat(session.query(PLAIN).where(PLAIN.share.eq(-0.0)).count()).isOne();
        }
    }

    @DatabaseTest
    void leapDaysOfAllCenturiesComeBack(Database db) {
        for (LocalDate day : List.of(
                LocalDate.of(4, 2, 29),
                LocalDate.of(1200, 2, 29),
                LocalDate.of(1600, 2, 29),
                LocalDate.of(2000, 2, 29),
                LocalDate.of(2400, 2, 29))) {
            Plain read = stored(db, TypesTest.filled().day(day).dayTime(day.atTime(23, 59, 59)));
            assertThat(read.day()).isEqualTo(day);
            assertThat(read.dayTime()).isEqualTo(day.atTime(23, 59, 59));
        }
    }

    @DatabaseTest
    void timesThatNoClockShowedComeBack(Database db) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                inThisZone(db);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static void inThisZone(Database db) {
        for (LocalDateTime time : List.of(
                LocalDateTime.of(2024, 3, 31, 2, 30),
                LocalDateTime.of(2024, 10, 27, 2, 30),
                LocalDateTime.of(2018, 11, 4, 0, 30),
                LocalDateTime.of(2011, 12, 30, 12, 0),
                LocalDateTime.of(1582, 10, 10, 0, 0))) {
            try (Engine engine = Engine.create(db.url())) {
                Plain plain =
                        TypesTest.filled().dayTime(time).day(time.toLocalDate()).time(time.toLocalTime());
                SessionFactory.of(engine).run(session -> session.add(plain));
                try (Session session = Session.open(engine)) {
                    Plain read = session.getOne(PLAIN, plain.id());
                    assertThat(read.dayTime()).isEqualTo(time);
                    assertThat(read.day()).isEqualTo(time.toLocalDate());
                    assertThat(read.time()).isEqualTo(time.toLocalTime());
                    assertThat(session.query(PLAIN)
                                    .where(PLAIN.id.eq(plain.id()), PLAIN.dayTime.eq(time))
                                    .count())
                            .isOne();
                    if (!db.is(Databases.SQLITE)) { // which has no times, but texts
                        assertThat(session.sql("select day_time, "
                                                + db.engine()
                                                        .dialect()
                                                        .identifiers()
                                                        .quote("day") + " from plain where id = :id")
                                        .bind("id", plain.id())
                                        .rows()
                                        .get(0)
                                        .values())
                                .containsExactly(time, time.toLocalDate());
                    }
                }
            }
        }
    }

    @DatabaseTest
    void whatIsWrittenInOneZoneIsTheSameInstantInAnother(Database db) {
        TimeZone before = TimeZone.getDefault();
        Instant instant = Instant.parse("2024-03-31T01:30:00Z");
        Plain plain = TypesTest.filled().moment(instant).withOffset(OffsetDateTime.parse("2024-10-27T02:30:00+01:00"));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            try (Engine engine = Engine.create(db.url())) {
                SessionFactory.of(engine).run(session -> session.add(plain));
            }
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            try (Engine engine = Engine.create(db.url());
                    Session session = Session.open(engine)) {
                Plain read = session.getOne(PLAIN, plain.id());
                assertThat(read.moment()).isEqualTo(instant);
                assertThat(read.withOffset()).isEqualTo(OffsetDateTime.parse("2024-10-27T01:30:00Z"));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @DatabaseTest
    void whatIsFinerThanTheDatabaseIsCutAndNeverRoundedUp(Database db) {
        LocalTime last = LocalTime.MAX;
        LocalTime kept = MICROS.contains(db.kind()) ? LocalTime.of(23, 59, 59, 999_999_000) : last;
        LocalDateTime time = LocalDate.of(2024, 12, 31).atTime(last);

        Plain read = stored(db, TypesTest.filled().time(last).dayTime(time));

        assertThat(read.time()).isEqualTo(kept);
        assertThat(read.dayTime()).isEqualTo(LocalDate.of(2024, 12, 31).atTime(kept));
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PLAIN)
                            .where(PLAIN.time.eq(last), PLAIN.dayTime.eq(time))
                            .count())
                    .isOne();
        }
    }

    @DatabaseTest
    void farDaysAreKeptOrRefused(Database db) {
        for (LocalDate day :
                List.of(LocalDate.of(-1, 1, 1), LocalDate.of(10_000, 1, 1), LocalDate.of(294_000, 12, 31))) {
            Plain plain = TypesTest.filled().day(day);
            if (db.is(Databases.H2) || db.is(Databases.POSTGRESQL)) {
                assertThat(stored(db, plain).day()).isEqualTo(day);
            } else {
                isRefused(db, plain, "Plain.day", "keeps the years");
            }
        }
    }
}
