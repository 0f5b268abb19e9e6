package dev.kindred.it.flush;

import static dev.kindred.it.flush.Account_.ACCOUNT;
import static dev.kindred.it.flush.Booking_.BOOKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Sql;
import dev.kindred.sql.Update;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Rule 2.5.20: rows that count their versions. */
class VersionTest {

    private static final String SET_OWNER = "update accounts set owner = ?, version = ? where id = ? and version = ?";
    private static final String SET_CODE = "update accounts set code = ?, version = ? where id = ? and version = ?";
    private static final String DELETE = "delete from accounts where id = ? and version = ?";

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(ACCOUNT, BOOKING));
    }

    private static void store(Database db, String... owners) {
        SessionFactory.of(db.engine()).run(session -> {
            for (int i = 0; i < owners.length; i++) {
                session.add(ACCOUNT.create().id(i + 1L).owner(owners[i]).code("c" + (i + 1)));
            }
        });
        db.recorder().clear();
    }

    private static void elsewhere(Database db, String owner) {
        SessionFactory.of(db.engine()).run(other -> other.getOne(ACCOUNT, 1L).owner(owner));
    }

    @DatabaseTest
    void anInsertWritesOneAndEachUpdateOneMore(Database db) {
        try (Session session = Session.open(db.engine())) {
            Account account = ACCOUNT.create().id(1L).owner("Ann");
            assertThat(account.version()).isZero();
            session.add(account);
            Planned.flush(session, db);
            db.recorder().hasRun("insert into accounts (id, owner, version) values (?, ?, ?) -- [1, 'Ann', 1]");
            assertThat(account.version()).isEqualTo(1);

            account.owner("Bob");
            Planned.flush(session, db);
            db.recorder().hasRun(SET_OWNER + " -- ['Bob', 2, 1, 1]");
            assertThat(account.version()).isEqualTo(2);

            session.delete(account);
            Planned.flush(session, db);
            assertThat(db.recorder().toString()).endsWith(DELETE + " -- [1, 2]");
        }
    }

    @DatabaseTest
    void aLongCountsAsWell(Database db) {
        store(db, "Ann");
        try (Session session = Session.open(db.engine())) {
            Booking booking = BOOKING.create().amount(5).account(session.getOne(ACCOUNT, 1L));
            session.add(booking);
            Planned.flush(session, db);
            assertThat(booking.version()).isEqualTo(1L);
            booking.amount(7);
            Planned.flush(session, db);

            db.recorder()
                    .hasRun(
                            "update account_bookings set amount = ?, version = ? where id = ? and version = ? -- [7, 2, 1, 1]");
            session.commit();
            assertThat(booking.version()).isEqualTo(2L);
        }
    }

    @DatabaseTest
    void aRowThatDoesNotChangeKeepsItsVersion(Database db) {
        store(db, "Ann");
        try (Session session = Session.open(db.engine())) {
            Account account = session.getOne(ACCOUNT, 1L);
            account.owner("Ann");
            account.bookings().add(BOOKING.create().amount(5));
            Planned.flush(session, db);

            assertThat(db.recorder().statements()).noneMatch(sql -> sql.startsWith("update accounts"));
            session.commit();
            assertThat(account.version()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void anUpdateOfARowThatChangedMeanwhileNamesTheRow(Database db) {
        store(db, "Ann", "Cid");
        try (Session session = Session.open(db.engine())) {
            Account account = session.getOne(ACCOUNT, 1L);
            Account other = session.getOne(ACCOUNT, 2L);
            session.commit();
            assertThat(account.owner() + other.owner()).isEqualTo("AnnCid");
            session.commit();
            elsewhere(db, "Bob");
            account.owner("Ann B.");
            other.owner("Cid D.");

            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessage("Cannot update Account#1 (Account(id=1, owner=Ann B., code=c1, version=1)): there is no"
                            + " row with this key and version any more. Another transaction changed or deleted it. Roll"
                            + " back and read again.");
            assertThatThrownBy(session::flush).isInstanceOf(RollbackRequiredException.class);
            assertThat(account.owner()).isEqualTo("Ann B.");
            assertThat(other.owner()).isEqualTo("Cid D.");
            session.rollback();
            assertThat(account.owner()).isEqualTo("Bob");
            assertThat(account.version()).isEqualTo(2);
            assertThat(other.owner()).isEqualTo("Cid");
            account.owner("Ann B.");
            session.commit();
            assertThat(account.version()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void aDeleteOfARowThatChangedMeanwhileNamesTheRow(Database db) {
        store(db, "Ann");
        try (Session session = Session.open(db.engine())) {
            Account account = session.getOne(ACCOUNT, 1L);
            assertThat(account.bookings()).isEmpty();
            session.rollback(); // ends the snapshot, and the object keeps what was read
            assertThat(account.version()).isEqualTo(1);
            session.commit();
            elsewhere(db, "Bob");
            session.delete(account);

            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageStartingWith("Cannot delete Account#1 (Account(id=1, ")
                    .hasMessageContaining("no row with this key and version any more");
            assertThat(session.contains(account)).isTrue();
            session.rollback();
            assertThat(account.owner()).isEqualTo("Bob");
        }
    }

    @DatabaseTest
    void aRowThatIsGoneIsAsStaleAsOneThatChanged(Database db) {
        store(db, "Ann");
        try (Session session = Session.open(db.engine())) {
            Account account = session.getOne(ACCOUNT, 1L);
            session.commit();
            SessionFactory.of(db.engine()).run(other -> other.delete(other.getOne(ACCOUNT, 1L)));
            account.owner("Ann B.");

            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContaining("Account#1");
        }
    }

    /** Rule 2.11.1: the version of the row that is there again. */
    @DatabaseTest
    void aRollbackGivesTheVersionBack(Database db) {
        store(db, "Ann");
        try (Session session = Session.open(db.engine())) {
            Account account = session.getOne(ACCOUNT, 1L);
            account.owner("Bob");
            session.flush();
            account.owner("Cid");
            session.flush();
            assertThat(account.version()).isEqualTo(3);
            session.rollback();

            assertThat(account.version()).isEqualTo(1);
            account.owner("Dan");
            session.commit();
            assertThat(account.version()).isEqualTo(2);
        }
    }

    /** K7: a swap through NULL still counts one version, and asks for the one that was read. */
    @DatabaseTest
    void aRowThatIsWrittenInTwoGoesCountsOnce(Database db) {
        store(db, "Ann", "Bob");
        try (Session session = Session.open(db.engine())) {
            Account first = session.getOne(ACCOUNT, 1L);
            Account second = session.getOne(ACCOUNT, 2L);
            first.code("c2");
            second.code("c1");
            Planned.flush(session, db);

            db.recorder()
                    .hasRun(
                            "update accounts set code = ? where id = ? -- [NULL, 1]",
                            SET_CODE + " -- ['c1', 2, 2, 1], ['c2', 2, 1, 1]");
            session.commit();
            assertThat(first.version()).isEqualTo(2);
            assertThat(second.version()).isEqualTo(2);
            assertThat(first.code()).isEqualTo("c2");
        }
    }

    /** Rule 2.3.17: a row that changes its object goes on counting. */
    @DatabaseTest
    void aRowThatChangesItsObjectGoesOnCounting(Database db) {
        store(db, "Ann");
        try (Session session = Session.open(db.engine())) {
            Account old = session.getOne(ACCOUNT, 1L);
            Account next = ACCOUNT.create().id(1L).owner("Bob");
            session.delete(old);
            session.add(next);
            Planned.flush(session, db);

            assertThat(db.recorder().toString())
                    .endsWith("update accounts set owner = ?, code = ?, version = ? where id = ? and version = ?"
                            + " -- ['Bob', NULL, 2, 1, 1]");
            assertThat(next.version()).isEqualTo(2);
            session.commit();
        }
    }

    /** After a rollback nothing is known of a changed object, so its row's version is read when it is written. */
    @DatabaseTest
    void anExpiredObjectIsWrittenWithTheVersionOfItsRow(Database db) {
        store(db, "Ann");
        try (Session session = Session.open(db.engine())) {
            Account account = session.getOne(ACCOUNT, 1L);
            account.owner("never written");
            session.rollback();
            elsewhere(db, "Bob");
            account.owner("Cid");
            session.commit();

            assertThat(account.version()).isEqualTo(3);
            assertThat(account.owner()).isEqualTo("Cid");
        }
    }

    /** A stale object was read once: the version it was read with is the one to ask for. */
    @DatabaseTest
    void aStaleObjectIsWrittenWithTheVersionThatWasRead(Database db) {
        store(db, "Ann");
        try (Session session = Session.open(db.engine())) {
            Account account = session.getOne(ACCOUNT, 1L);
            session.commit();
            elsewhere(db, "Bob");
            account.owner("Cid");

            assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
        }
    }

    /** Only the session counts versions: a statement of its own writes what it says. */
    @DatabaseTest
    void anUpdateThatIsNoSessionsWorkCountsNothing(Database db) {
        store(db, "Ann", "Bob");
        try (SqlConnection connection = db.engine().connect()) {
            connection.execute(new Update(
                    ACCOUNT.table(),
                    List.of(new Assignment(ACCOUNT.owner, Sql.value(ACCOUNT.owner.type(), "Cid"))),
                    ACCOUNT.id.gt(0L)));
            connection.commit();
        }

        db.recorder().hasRun("update accounts set owner = ? where id > ? -- ['Cid', 0]");
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(ACCOUNT).list())
                    .extracting(Account::version)
                    .containsExactly(1, 1);
            assertThat(session.query(ACCOUNT).list()).extracting(Account::owner).containsExactly("Cid", "Cid");
        }
    }

    @DatabaseTest
    void twoSessionsThatWriteOneRowMeet(Database db) {
        store(db, "Ann");
        Account early;
        try (Session session = Session.open(db.engine())) {
            early = session.getOne(ACCOUNT, 1L);
        }
        elsewhere(db, "Bob");
        early.owner("Ann B.");
        try (Session session = Session.open(db.engine())) {
            session.add(early);

            assertThatThrownBy(session::commit)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContaining("Account#1");
        }
    }
}
