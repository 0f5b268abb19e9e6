package dev.kindred.it.type;

import static dev.kindred.it.type.Keyed_Count_.COUNT;
import static dev.kindred.it.type.Keyed_Day_.DAY;
import static dev.kindred.it.type.Keyed_Moment_.MOMENT;
import static dev.kindred.it.type.Keyed_State_.STATE;
import static dev.kindred.it.type.Keyed_Text_.TEXT;
import static dev.kindred.it.type.Keyed_Time_.TIME;
import static dev.kindred.it.type.Keyed_Token_.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Objects are found again by keys at the edges of their types. */
class KeyTypesTest {

    private static <E, K> void areFound(
            Database db, EntityDescriptor<E, K> entity, Function<K, E> make, Function<E, K> key, List<K> keys) {
        db.createAll(MetaData.of(entity));
        SessionFactory.of(db.engine())
                .run(session -> session.addAll(keys.stream().map(make).toList()));
        for (K one : keys) {
            try (Session session = Session.open(db.engine())) {
                E found = session.getOne(entity, one);
                assertThat(key.apply(found)).isEqualTo(one);
                assertThat(session.getAll(entity, keys)).hasSameSizeAs(keys).contains(found);
            }
        }
    }

    @DatabaseTest
    void textsAreKeys(Database db) {
        List<String> keys = List.of("", " ", "a", "A", "a ", "\u00e9", "e\u0301", "🙂", "'", "%", "x".repeat(40));

        areFound(db, TEXT, key -> TEXT.create().key(key), Keyed.Text::key, keys);
    }

    @DatabaseTest
    void numbersOfAnyLengthAreKeys(Database db) {
        List<BigInteger> keys =
                List.of(BigInteger.ZERO, new BigInteger("-999999999999999999"), new BigInteger("999999999999999999"));

        areFound(db, COUNT, key -> COUNT.create().key(key), Keyed.Count::key, keys);
    }

    @DatabaseTest
    void uuidsAreKeys(Database db) {
        List<UUID> keys = List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(Long.MIN_VALUE, Long.MAX_VALUE));

        areFound(db, TOKEN, key -> TOKEN.create().key(key), Keyed.Token::key, keys);
    }

    @DatabaseTest
    void daysAreKeys(Database db) {
        List<LocalDate> keys = List.of(LocalDate.of(1, 1, 1), LocalDate.of(2024, 2, 29), LocalDate.of(9999, 12, 31));

        areFound(db, DAY, key -> DAY.create().key(key), Keyed.Day::key, keys);
    }

    @DatabaseTest
    void timesAreKeys(Database db) {
        List<LocalDateTime> keys = List.of(
                LocalDateTime.of(1, 1, 1, 0, 0),
                LocalDateTime.of(2024, 3, 31, 2, 30),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));

        areFound(db, TIME, key -> TIME.create().key(key), Keyed.Time::key, keys);
    }

    @DatabaseTest
    void instantsAreKeys(Database db) {
        List<Instant> keys = List.of(
                Instant.EPOCH, Instant.parse("1969-12-31T23:59:59.999999Z"), Instant.parse("9999-12-31T00:00:00Z"));

        areFound(db, MOMENT, key -> MOMENT.create().key(key), Keyed.Moment::key, keys);
    }

    @DatabaseTest
    void enumsAreKeys(Database db) {
        areFound(db, STATE, key -> STATE.create().key(key), Keyed.State::key, List.of(Urgency.values()));
    }
}
