package dev.kindred.it.fault;

import static dev.kindred.it.lock.Coin_.COIN;
import static dev.kindred.it.lock.Wallet_.WALLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.kindred.engine.Engine;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.instrument.Status;
import dev.kindred.it.flush.Memory;
import dev.kindred.it.lock.Coin;
import dev.kindred.it.lock.Wallet;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Two wallets with coins, read into one session, and a change of each kind to them. A flush writes the wallets, then the coins; the
 * coin in the middle has statements before it and after it. Households of different names share no row.
 */
final class Household {

    static final MetaData TABLES = MetaData.of(WALLET, COIN);

    /** The statement in the middle of the flush, by how it begins. */
    static final String MIDDLE = "update coins set amount";

    final Wallet ann;
    final Wallet bob;
    final Coin moved;
    final Coin middle;
    final Coin gone;
    final Wallet cid;
    final Coin fresh = COIN.create().amount(4).place("fresh");
    private final Session session;
    private final String name;

    /** Reads what was stored under this name. */
    Household(Session session, String name) {
        this.session = session;
        this.name = name;
        ann = wallet(session, name, "Ann");
        bob = wallet(session, name, "Bob");
        moved = ann.coins().get(0);
        middle = ann.coins().get(1);
        gone = bob.coins().get(0);
        cid = WALLET.create().owner("Cid " + name).balance(30);
    }

    static void store(Engine engine, String... names) {
        SessionFactory.of(engine).run(session -> {
            for (String name : names) {
                Wallet ann = WALLET.create().owner("Ann " + name).balance(10);
                ann.coins().add(COIN.create().amount(1).place("moved"));
                ann.coins().add(COIN.create().amount(2).place("middle"));
                Wallet bob = WALLET.create().owner("Bob " + name).balance(20);
                bob.coins().add(COIN.create().amount(3).place("gone"));
                session.addAll(ann, bob);
            }
        });
    }

    private static Wallet wallet(Session session, String name, String owner) {
        return session.query(WALLET).where(WALLET.owner.eq(owner + " " + name)).one();
    }

    /** Sets, adds, moves and deletes. */
    void change() {
        ann.balance(11);
        session.add(cid);
        if (!cid.coins().contains(fresh)) {
            cid.coins().add(fresh);
        }
        bob.coins().add(moved);
        middle.amount(7);
        session.delete(gone);
    }

    Map<String, String> memory() {
        return Memory.of(session, ann, bob, moved, middle, gone, cid, fresh);
    }

    /** What memory holds after the rollback of a transaction of which nothing was kept. */
    void isAsStored() {
        assertThat(session.added()).isEmpty();
        assertThat(session.modified()).isEmpty();
        assertThat(session.deleted()).isEmpty();
        assertThat(List.of(ann, bob, moved, middle, gone)).allMatch(one -> session.status(one) == Status.PERSISTENT);
        assertThat(List.of(cid, fresh)).allMatch(one -> session.status(one) == Status.TRANSIENT);
        assertThat(ann.balance()).isEqualTo(10);
        assertThat(ann.coins()).containsExactly(moved, middle);
        assertThat(bob.coins()).containsExactly(gone);
        assertThat(moved.wallet()).isSameAs(ann);
        assertThat(middle.amount()).isEqualTo(2);
        assertThat(cid.balance()).isEqualTo(30);
        assertThat(cid.coins()).containsExactly(fresh);
        assertThat(fresh.wallet()).isSameAs(cid);
    }

    /** Nothing of the change is in the database. */
    void isStored(Engine engine) {
        try (Session other = Session.open(engine)) {
            assertThat(wallets(other))
                    .extracting(Wallet::owner, Wallet::balance)
                    .containsExactly(tuple("Ann " + name, 10), tuple("Bob " + name, 20));
            assertThat(coins(other, "Ann")).containsExactlyInAnyOrder(1, 2);
            assertThat(coins(other, "Bob")).containsExactly(3);
            assertThat(other.query(COIN).where(COIN.place.eq("fresh")).list())
                    .noneMatch(coin ->
                            coin.wallet() == null || coin.wallet().owner().endsWith(name));
        }
    }

    /** All of the change is in the database. */
    void isWritten(Engine engine) {
        try (Session other = Session.open(engine)) {
            assertThat(wallets(other))
                    .extracting(Wallet::owner, Wallet::balance)
                    .containsExactly(tuple("Ann " + name, 11), tuple("Bob " + name, 20), tuple("Cid " + name, 30));
            assertThat(coins(other, "Ann")).containsExactly(7);
            assertThat(coins(other, "Bob")).containsExactly(1);
            assertThat(coins(other, "Cid")).containsExactly(4);
            assertThat(other.get(COIN, gone.id())).isNull();
        }
    }

    private List<Wallet> wallets(Session other) {
        return other.query(WALLET)
                .where(WALLET.owner.in("Ann " + name, "Bob " + name, "Cid " + name))
                .orderBy(WALLET.owner)
                .list();
    }

    private List<Integer> coins(Session other, String owner) {
        return wallet(other, name, owner).coins().stream().map(Coin::amount).toList();
    }

    /** The flush fails in this way: the objects are what they were before it, changes included, and the session waits for a rollback. */
    <E extends DatabaseException> E failsToFlush(Class<E> type) {
        return fails(type, session::flush);
    }

    /** What was flushed fails to be committed in this way: the objects are what they were, and the session waits for a rollback. */
    <E extends DatabaseException> E failsToCommit(Class<E> type) {
        return fails(type, session::commit);
    }

    private <E extends DatabaseException> E fails(Class<E> type, ThrowingCallable call) {
        Map<String, String> before = memory();

        E e = catchThrowableOfType(type, call);

        assertThat(e).isNotNull();
        assertThat(memory()).isEqualTo(before);
        assertThatThrownBy(session::flush).isInstanceOf(RollbackRequiredException.class);
        assertThatThrownBy(session::commit).isInstanceOf(RollbackRequiredException.class);
        assertThatThrownBy(() -> session.query(WALLET).list()).isInstanceOf(RollbackRequiredException.class);
        assertThat(memory()).isEqualTo(before);
        return e;
    }

    /** After a rollback the objects are as stored, the session writes the same change in its next transaction, and another works as well. */
    void goesOn(Engine engine) {
        session.rollback();
        isAsStored();
        session.rollback();
        change();
        session.commit();
        isWritten(engine);
        anotherWorks(engine);
    }

    /** Another session reads and writes the rows that this one did. */
    void anotherWorks(Engine engine) {
        SessionFactory.of(engine).run(other -> {
            Wallet one = wallet(other, name, "Ann");
            one.balance(one.balance() + 100);
        });
        int balance = SessionFactory.of(engine)
                .transaction(other -> wallet(other, name, "Ann").balance());
        assertThat(balance).isEqualTo(111);
    }
}
