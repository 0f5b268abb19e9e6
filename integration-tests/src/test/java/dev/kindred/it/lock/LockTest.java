package dev.kindred.it.lock;

import static dev.kindred.it.lock.Coin_.COIN;
import static dev.kindred.it.lock.Wallet_.WALLET;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.QueryException;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.exception.TransientDatabaseException;
import dev.kindred.it.Inserts;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.sql.Lock;
import dev.kindred.sql.Sql;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Feature E24: rows are locked by query, get and refresh, and what was read before is brought up to them. */
class LockTest {

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(WALLET, COIN));
        SessionFactory.of(db.engine()).run(session -> {
            Wallet ann = WALLET.create().owner("Ann").balance(10);
            ann.coins().add(COIN.create().amount(1).place("left"));
            ann.coins().add(COIN.create().amount(2).place("right"));
            session.addAll(ann, WALLET.create().owner("Bob").balance(20));
        });
        db.recorder().clear();
    }

    private static Session withoutAutoflush(Database db) {
        return SessionFactory.of(db.engine())
                .with(SessionSettings.defaults().withAutoflush(false))
                .open();
    }

    @DatabaseTest(Databases.SQLITE)
    void aDatabaseWithoutLocksRefusesThemBeforeAnythingIsSent(Database db) {
        try (Session session = withoutAutoflush(db)) {
            Wallet ann = session.getOne(WALLET, 1L).balance(11);
            db.recorder().clear();

            assertThatThrownBy(() -> session.query(WALLET).lock(Lock.UPDATE).list())
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Cannot lock rows: SQLite has no SELECT ... FOR UPDATE. Leave the lock out;"
                            + " a @Version tells of what others changed meanwhile.");
            assertThatThrownBy(() -> session.get(WALLET, 1L, Lock.UPDATE_NOWAIT))
                    .isInstanceOf(QueryException.class);
            assertThatThrownBy(() -> session.getAll(WALLET, List.of(1L), Lock.UPDATE))
                    .isInstanceOf(QueryException.class);
            assertThatThrownBy(() -> session.refresh(ann, Lock.UPDATE)).isInstanceOf(QueryException.class);

            db.recorder().hasRunNothing();
            assertThat(ann.balance()).isEqualTo(11);
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void eachKindIsSpelt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Wallet ann = session.getOne(WALLET, 1L, Lock.UPDATE);
            session.query(WALLET)
                    .where(WALLET.owner.eq("Ann"))
                    .limit(1)
                    .lock(Lock.UPDATE_NOWAIT)
                    .list();
            session.getAll(WALLET, List.of(1L), Lock.UPDATE_SKIP_LOCKED);
            session.refresh(ann, Lock.UPDATE);
            session.list(Sql.select(WALLET.owner).from(WALLET).lock(Lock.UPDATE));

            db.recorder()
                    .hasRun(
                            "select wallets.id, wallets.owner, wallets.balance from wallets where wallets.id = ? for update",
                            "select wallets.id, wallets.owner, wallets.balance from wallets where wallets.owner = ? limit ?"
                                    + " for update nowait",
                            "select wallets.id, wallets.owner, wallets.balance from wallets where wallets.id "
                                    + Inserts.in(db, 1) + " for update skip locked",
                            "select wallets.id, wallets.owner, wallets.balance from wallets where wallets.id = ? for update",
                            "select wallets.owner from wallets for update");
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void joinedRowsAreLockedToo(Database db) {
        try (Session session = Session.open(db.engine());
                Session other = Session.open(db.engine())) {
            assertThat(session.query(WALLET)
                            .join(WALLET.coins)
                            .where(COIN.amount.eq(1))
                            .lock(Lock.UPDATE)
                            .list())
                    .hasSize(1);

            // InnoDB locks the rows that it has looked at, those of the answer among them.
            assertThat(other.getAll(COIN, List.of(1L, 2L), Lock.UPDATE_SKIP_LOCKED))
                    .extracting(Coin::id)
                    .isEqualTo(db.is(Databases.MARIADB) ? List.of() : List.of(2L));
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void whoDoesNotWaitIsToldAndWhoSkipsGetsTheRest(Database db) {
        try (Session session = Session.open(db.engine());
                Session other = Session.open(db.engine())) {
            session.getOne(WALLET, 1L, Lock.UPDATE);
            Wallet known = other.getOne(WALLET, 1L);

            assertThat(other.query(WALLET).lock(Lock.UPDATE_SKIP_LOCKED).list())
                    .extracting(Wallet::owner)
                    .containsExactly("Bob");
            assertThat(other.get(WALLET, 1L, Lock.UPDATE_SKIP_LOCKED)).isNull();
            assertThat(other.getAll(WALLET, List.of(2L, 1L), Lock.UPDATE_SKIP_LOCKED))
                    .extracting(Wallet::owner)
                    .containsExactly("Bob");
            assertThat(other.get(WALLET, 1L))
                    .as("a locked row is not a row that is gone")
                    .isSameAs(known);
            assertThatThrownBy(() -> other.get(WALLET, 1L, Lock.UPDATE_NOWAIT))
                    .isInstanceOf(TransientDatabaseException.class);
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void theLockEndsWithTheTransaction(Database db) {
        try (Session session = Session.open(db.engine());
                Session other = Session.open(db.engine())) {
            session.getOne(WALLET, 1L, Lock.UPDATE);
            session.rollback();

            assertThat(other.getOne(WALLET, 1L, Lock.UPDATE_NOWAIT).owner()).isEqualTo("Ann");
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void whatWasReadBeforeIsBroughtUpToTheRow(Database db) {
        try (Session session = Session.open(db.engine())) {
            Wallet ann = session.getOne(WALLET, 1L);
            Coin coin = session.getOne(COIN, 1L);
            assertThat(coin.wallet()).isSameAs(ann);
            SessionFactory.of(db.engine()).run(other -> {
                other.getOne(WALLET, 1L).balance(99);
                other.getOne(COIN, 1L).wallet(other.getOne(WALLET, 2L));
            });

            assertThat(session.getOne(WALLET, 1L).balance()).isEqualTo(10);
            assertThat(session.getOne(WALLET, 1L, Lock.UPDATE)).isSameAs(ann);
            assertThat(ann.balance()).isEqualTo(99);
            assertThat(session.query(COIN)
                            .where(COIN.id.eq(1L))
                            .lock(Lock.UPDATE)
                            .one())
                    .isSameAs(coin);
            assertThat(coin.wallet()).isSameAs(session.get(WALLET, 2L));
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void aReferenceThatDidNotChangeIsNotReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Coin coin = session.getOne(COIN, 1L);
            Wallet ann = coin.wallet();
            session.getOne(COIN, 1L, Lock.UPDATE);
            db.recorder().clear();

            assertThat(coin.wallet()).isSameAs(ann);
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void whatIsNotWrittenYetIsKept(Database db) {
        try (Session session = withoutAutoflush(db)) {
            Wallet ann = session.getOne(WALLET, 1L).owner("Anna");
            SessionFactory.of(db.engine())
                    .run(other -> other.getOne(WALLET, 1L).owner("Other").balance(99));

            session.getOne(WALLET, 1L, Lock.UPDATE);

            assertThat(ann.owner()).isEqualTo("Anna");
            assertThat(ann.balance()).isEqualTo(99);
            session.commit();
            assertThat(ann.owner()).isEqualTo("Anna");
            assertThat(ann.balance()).isEqualTo(99);
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void aChangeToAnOlderVersionIsNotHidden(Database db) {
        try (Session session = withoutAutoflush(db)) {
            Coin coin = session.getOne(COIN, 1L).amount(5);
            SessionFactory.of(db.engine()).run(other -> other.getOne(COIN, 1L).place("pocket"));

            assertThatThrownBy(() -> session.getOne(COIN, 1L, Lock.UPDATE))
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessage("Cannot lock Coin(id=1, amount=5, place=left, version=1, walletId=1): it was changed at"
                            + " version 1, and its row has version 2 by now. Another transaction wrote it: roll back, or"
                            + " refresh the object and change it again.");

            session.refresh(coin, Lock.UPDATE);
            coin.amount(5);
            session.commit();
            assertThat(coin.version()).isEqualTo(3);
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void countingLocksNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(WALLET).lock(Lock.UPDATE).count()).isEqualTo(2);
            assertThat(session.query(WALLET).lock(Lock.UPDATE).exists()).isTrue();

            assertThat(db.recorder().statements()).noneMatch(sql -> sql.contains("for update"));
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void aRowThatIsGoneIsNoObject(Database db) {
        try (Session session = Session.open(db.engine())) {
            Wallet bob = session.getOne(WALLET, 2L);
            SessionFactory.of(db.engine()).run(other -> other.delete(other.getOne(WALLET, 2L)));

            assertThat(session.get(WALLET, 2L, Lock.UPDATE)).isNull();
            assertThat(session.contains(bob)).isFalse();
        }
    }

    /** Rule 2.6.13 with K10. */
    @DatabaseTest
    void getLoadsAlongWhatAnObjectInMemoryLacks(Database db) {
        try (Session session = Session.open(db.engine())) {
            Wallet ann = session.getOne(WALLET, 1L);
            db.recorder().clear();

            assertThat(session.get(WALLET, 1L, selectin(WALLET.coins))).isSameAs(ann);
            assertThat(db.recorder().selects()).isEqualTo(1);
            assertThat(ann.coins()).hasSize(2);
            session.get(WALLET, 1L, selectin(WALLET.coins));
            session.getAll(WALLET, List.of(1L), selectin(WALLET.coins));
            assertThat(db.recorder().selects()).isEqualTo(1);
        }
    }

    /** K10. */
    @DatabaseTest
    void getAllLoadsAlongForAllAtOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(WALLET, 2L);
            db.recorder().clear();

            List<Wallet> both = session.getAll(WALLET, List.of(2L, 1L), selectin(WALLET.coins));

            assertThat(both).extracting(wallet -> wallet.coins().size()).containsExactly(0, 2);
            assertThat(db.recorder().selects()).isEqualTo(2);
        }
    }
}
