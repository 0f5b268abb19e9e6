package dev.kindred.it.flush;

import static dev.kindred.it.flush.Account_.ACCOUNT;
import static dev.kindred.it.flush.Booking_.BOOKING;
import static dev.kindred.it.flush.Driver_.DRIVER;
import static dev.kindred.it.flush.Egg_.EGG;
import static dev.kindred.it.flush.Hen_.HEN;
import static dev.kindred.it.flush.Licence_.LICENCE;
import static dev.kindred.it.flush.Member_.MEMBER;
import static dev.kindred.it.flush.Nation_.NATION;
import static dev.kindred.it.flush.Permit_.PERMIT;
import static dev.kindred.it.flush.Player_.PLAYER;
import static dev.kindred.it.flush.Port_.PORT;
import static dev.kindred.it.flush.Skill_.SKILL;
import static dev.kindred.it.flush.Squad_.SQUAD;
import static dev.kindred.it.flush.Town_.TOWN;
import static dev.kindred.it.model.Flag_.FLAG;
import static dev.kindred.it.model.Island_.ISLAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.CircularDependencyException;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.InvalidValueException;
import dev.kindred.exception.KindredException;
import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.exception.UnlinkedEntityException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** K16 with rule 2.5.19: a flush that fails, in whatever way, leaves every object as it was before it. */
class FailedFlushTest {

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(
                SQUAD, MEMBER, SKILL, DRIVER, LICENCE, PERMIT, NATION, TOWN, PORT, ACCOUNT, BOOKING, HEN, EGG, PLAYER,
                ISLAND, FLAG));
        Scene.store(db);
    }

    // A statement failed: the transaction is undone, and the session waits for rollback().
    private static void failsWhileWriting(
            Database db, Class<? extends KindredException> kind, Consumer<Session> before, Consumer<Session> trouble) {
        try (Session session = Session.open(db.engine())) {
            before.accept(session);
            session.commit();
            Scene scene = new Scene(session);
            trouble.accept(session);
            scene.change();
            Map<String, String> memory = scene.memory();

            assertThatThrownBy(session::flush).isInstanceOf(kind);

            assertThat(scene.memory()).isEqualTo(memory);
            db.recorder().clear();
            assertThatThrownBy(session::flush).isInstanceOf(RollbackRequiredException.class);
            assertThatThrownBy(session::plan).isInstanceOf(RollbackRequiredException.class);
            assertThatThrownBy(session::commit).isInstanceOf(RollbackRequiredException.class);
            assertThatThrownBy(() -> session.query(SQUAD).list()).isInstanceOf(RollbackRequiredException.class);
            assertThat(scene.memory()).isEqualTo(memory);
            db.recorder().hasRunNothing();

            session.rollback();
            scene.isAsStored();
            scene.change();
            session.commit();
        }
        Scene.isWritten(db);
    }

    // Nothing was sent: the session goes on, and once the trouble is mended all is written.
    private static void isRefusedBeforeAnyWrite(
            Database db,
            Class<? extends KindredException> kind,
            Consumer<Session> before,
            Consumer<Session> trouble,
            Consumer<Session> cure) {
        try (Session session = Session.open(db.engine())) {
            before.accept(session);
            session.commit();
            Scene scene = new Scene(session);
            trouble.accept(session);
            scene.change();
            Map<String, String> memory = scene.memory();
            db.recorder().clear();

            assertThatThrownBy(session::flush).isInstanceOf(kind);

            assertThat(scene.memory()).isEqualTo(memory);
            assertThat(db.recorder().statements()).allMatch(sql -> sql.startsWith("select"));
            cure.accept(session);
            session.commit();
        }
        Scene.isWritten(db);
    }

    private static void nothing(Session session) {}

    private static Player player(long id) {
        return PLAYER.create().id(id).name("n" + id).number((int) id).badge(new UUID(0, id));
    }

    @DatabaseTest
    void afterAUniqueValueThatIsTaken(Database db) {
        failsWhileWriting(
                db,
                ConstraintViolationException.class,
                session -> session.add(player(1)),
                session -> session.add(player(2).name("n1")));
    }

    @DatabaseTest
    void afterAForeignKeyThatIsBroken(Database db) {
        failsWhileWriting(
                db,
                ConstraintViolationException.class,
                FailedFlushTest::nothing,
                session -> session.add(FLAG.create().id(1L).islandId(99L)));
    }

    @DatabaseTest
    void afterARowThatIsStillNeeded(Database db) {
        failsWhileWriting(
                db,
                ConstraintViolationException.class,
                session -> session.addAll(
                        ISLAND.create().id(7L).name("Man"), FLAG.create().id(1L).islandId(7L)),
                session -> session.delete(session.getOne(ISLAND, 7L)));
    }

    @DatabaseTest
    void afterAnUpdateOfAStaleRow(Database db) {
        failsWhileWriting(
                db,
                StaleEntityException.class,
                session -> session.add(ACCOUNT.create().id(2L).owner("Cid")),
                session -> {
                    Account account = session.getOne(ACCOUNT, 2L);
                    assertThat(account.version()).isEqualTo(1);
                    behind(db, session, "Dan", account);
                    account.owner("Eve");
                });
    }

    // Reads the account, ends the transaction, and lets another one change the row.
    private static void behind(Database db, Session session, String owner, Account account) {
        session.commit();
        try (Session other = Session.open(db.engine())) {
            other.getOne(ACCOUNT, account.id()).owner(owner);
            other.commit();
        }
        new Scene(session); // what the commit made stale is read again, but for the account
    }

    @DatabaseTest
    void afterADeleteOfAStaleRow(Database db) {
        failsWhileWriting(
                db,
                StaleEntityException.class,
                session -> session.add(ACCOUNT.create().id(2L).owner("Cid")),
                session -> {
                    Account account = session.getOne(ACCOUNT, 2L);
                    assertThat(account.bookings()).isEmpty();
                    behind(db, session, "Dan", account);
                    session.delete(account);
                });
    }

    @DatabaseTest
    void afterALinkThatIsGone(Database db) {
        Skill flying = SKILL.create().name("flying");
        Member dora = MEMBER.create().name("Dora").squad(SQUAD.create().name("Greens"));
        dora.skills().add(flying);
        failsWhileWriting(
                db,
                StaleEntityException.class,
                session -> linkThatWillBeGone(db, dora, flying),
                session -> session.add(dora));
    }

    // Loaded, detached, the link taken away; another session takes it away as well.
    private static void linkThatWillBeGone(Database db, Member dora, Skill flying) {
        try (Session session = Session.open(db.engine())) {
            session.add(dora);
            session.commit();
            assertThat(dora.skills()).containsExactly(flying);
            assertThat(flying.members()).containsExactly(dora);
        }
        dora.skills().remove(flying);
        try (Session session = Session.open(db.engine())) {
            session.query(SKILL).where(SKILL.name.eq("flying")).one().members().clear();
            session.commit();
        }
    }

    @DatabaseTest
    void afterANullWhereNoneMayBe(Database db) {
        isRefusedBeforeAnyWrite(
                db,
                InvalidValueException.class,
                session -> session.add(player(1)),
                session -> session.getOne(PLAYER, 1L).name(null),
                session -> session.getOne(PLAYER, 1L).name("one"));
    }

    @DatabaseTest
    void afterATextThatIsTooLong(Database db) {
        isRefusedBeforeAnyWrite(
                db,
                InvalidValueException.class,
                session -> session.add(player(1)),
                session -> session.getOne(PLAYER, 1L).name("x".repeat(41)),
                session -> session.getOne(PLAYER, 1L).name("one"));
    }

    @DatabaseTest
    void afterALinkToAnObjectThatWasNeverAdded(Database db) {
        Town paris = TOWN.create().name("Paris");
        isRefusedBeforeAnyWrite(
                db,
                UnlinkedEntityException.class,
                session -> session.add(NATION.create().code("fr").name("France")),
                session -> paris.nation(session.getOne(NATION, "fr")),
                session -> session.add(paris));
    }

    @DatabaseTest
    void afterADeleteThatIsRestricted(Database db) {
        Squad[] greens = new Squad[1];
        isRefusedBeforeAnyWrite(
                db,
                RestrictedDeleteException.class,
                session -> session.add(
                        MEMBER.create().name("Dora").squad(SQUAD.create().name("Greens"))),
                session -> {
                    greens[0] =
                            session.query(SQUAD).where(SQUAD.name.eq("Greens")).one();
                    session.delete(greens[0]);
                },
                session -> session.add(greens[0]));
    }

    @DatabaseTest
    void afterACircle(Database db) {
        Hen hen = HEN.create().id(1L);
        isRefusedBeforeAnyWrite(
                db,
                CircularDependencyException.class,
                FailedFlushTest::nothing,
                session -> {
                    session.add(hen);
                    hen.egg(EGG.create().id(2L).hen(hen));
                },
                session -> {
                    session.rollback();
                    new Scene(session).change();
                });
    }
}
