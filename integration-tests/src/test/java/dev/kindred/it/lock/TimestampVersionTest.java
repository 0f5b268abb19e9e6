package dev.kindred.it.lock;

import static dev.kindred.it.lock.Safe_.SAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.StaleEntityException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.sql.Sql;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;

/** Feature A59: a version that is the time of the last write. */
class TimestampVersionTest {

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(SAFE));
    }

    @DatabaseTest
    void eachWriteIsLaterThanTheOneBefore(Database db) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (Session session = Session.open(db.engine())) {
            Safe safe = SAFE.create().content(0);
            session.add(safe);
            session.flush();
            Instant before = safe.changedAt();
            assertThat(before).isAfterOrEqualTo(start);
            for (int i = 1; i <= 100; i++) {
                safe.content(i);
                session.flush();
                assertThat(safe.changedAt()).isAfter(before);
                before = safe.changedAt();
                assertThat(session.list(Sql.select(SAFE.changedAt).from(SAFE))).containsExactly(before);
            }
            session.commit();
        }
    }

    @DatabaseTest
    void whatAnotherTransactionWroteIsNotLost(Database db) {
        SessionFactory sessions = SessionFactory.of(db.engine());
        sessions.run(session -> session.add(SAFE.create().content(0)));
        try (Session session = sessions.open()) {
            Safe safe = session.getOne(SAFE, 1L);
            Instant read = safe.changedAt();
            session.expunge(safe);
            session.rollback();
            sessions.run(other -> other.getOne(SAFE, 1L).content(5));
            session.add(safe.content(7));

            assertThatThrownBy(session::commit)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContaining(read.toString());
        }
        assertThat(sessions.<Integer, RuntimeException>transaction(
                        session -> session.getOne(SAFE, 1L).content()))
                .isEqualTo(5);
    }
}
