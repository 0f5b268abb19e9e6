package dev.kindred.it.flush;

import static dev.kindred.it.flush.Account_.ACCOUNT;
import static dev.kindred.it.flush.Booking_.BOOKING;
import static dev.kindred.it.flush.Fixture_.FIXTURE;
import static dev.kindred.it.flush.Nation_.NATION;
import static dev.kindred.it.flush.Player_.PLAYER;
import static dev.kindred.it.flush.Port_.PORT;
import static dev.kindred.it.flush.Town_.TOWN;
import static dev.kindred.it.model.Flag_.FLAG;
import static dev.kindred.it.model.Island_.ISLAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.DeletedEntityException;
import dev.kindred.exception.DetachedEntityException;
import dev.kindred.exception.InvalidValueException;
import dev.kindred.exception.NoResultException;
import dev.kindred.exception.NonUniqueResultException;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.exception.UnlinkedEntityException;
import dev.kindred.it.model.Flag;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Section 2.14: each failure has an exception of its own, which names the row, the attribute and the cure. */
class ErrorsTest {

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(PLAYER, FIXTURE, NATION, TOWN, PORT, ACCOUNT, BOOKING, ISLAND, FLAG));
        SessionFactory.of(db.engine()).run(session -> {
            Nation britain = NATION.create().code("gb").name("Britain");
            session.addAll(
                    player(1),
                    britain,
                    TOWN.create().name("Bath").nation(britain),
                    ISLAND.create().id(7L).name("Man"),
                    FLAG.create().id(1L).islandId(7L),
                    FIXTURE.create().id(1L).hall("north").slot(1));
        });
        db.recorder().clear();
    }

    private static Player player(long id) {
        return PLAYER.create().id(id).name("n" + id).number((int) id).badge(new UUID(0, id));
    }

    private static ConstraintViolationException violation(Session session) {
        return catchThrowableOfType(ConstraintViolationException.class, session::flush);
    }

    @DatabaseTest
    void aUniqueValueThatIsTakenNamesTableColumnAndObjects(Database db) {
        try (Session session = Session.open(db.engine())) {
            Player twin = player(2).name("n1");
            session.add(twin);
            ConstraintViolationException e = violation(session);

            assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.UNIQUE);
            assertThat(e.table()).isEqualTo("players");
            assertThat(e.columns()).isEqualTo(told(db, "name"));
            assertThat(e.entities()).containsExactly(twin);
            assertThat(e.sql()).isEqualTo("insert into players (id, name, number, badge) values (?, ?, ?, ?)");
            assertThat(e).hasMessageContaining(db.is(Databases.MARIADB) ? "(uq_players_name)" : "players.name");
            assertThat(e).hasMessageContaining("unique");
        }
    }

    @DatabaseTest
    void aUniqueKeyOfTwoColumnsNamesBoth(Database db) {
        try (Session session = Session.open(db.engine())) {
            Fixture twin = FIXTURE.create().id(2L).hall("north").slot(1);
            session.add(twin);
            ConstraintViolationException e = violation(session);

            assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.UNIQUE);
            assertThat(e.table()).isEqualTo("fixtures");
            assertThat(e.columns()).isEqualTo(told(db, "hall", "slot"));
            assertThat(e.entities()).containsExactly(twin);
        }
    }

    @DatabaseTest
    void aForeignKeyThatLeadsNowhereIsOfItsOwnKind(Database db) {
        try (Session session = Session.open(db.engine())) {
            Flag lost = FLAG.create().id(2L).islandId(99L);
            session.add(lost);
            ConstraintViolationException e = violation(session);

            assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.FOREIGN_KEY);
            assertThat(e.entities()).containsExactly(lost);
            if (!db.is(Databases.SQLITE)) { // SQLite does not say which key it was
                assertThat(e.table()).isEqualTo("flags");
                assertThat(e.columns()).containsExactly("island_id");
                assertThat(e.constraint()).isNotNull();
            }
        }
    }

    /** Of a batch, those rows are named that may have failed. */
    @DatabaseTest
    void theObjectThatFailedIsNamedOutOfItsBatch(Database db) {
        try (Session session = Session.open(db.engine())) {
            Player good = player(2);
            Player twin = player(3).name("n1");
            session.addAll(good, twin);
            ConstraintViolationException e = violation(session);

            if (db.is(Databases.H2) || db.is(Databases.POSTGRESQL)) {
                assertThat(e.entities()).containsExactly(twin);
            } else { // the drivers of the others do not say which row it was
                assertThat(e.entities()).containsExactly(good, twin);
            }
            assertThat(session.contains(good)).isTrue();
        }
    }

    @DatabaseTest
    void aNullWhereNoneMayBeNamesTheAttributeBeforeAnyStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(NATION.create().code("fr"));

            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage(
                            "Cannot write Nation(code=fr): Nation.name is null, and its column takes no NULL. Set it,"
                                    + " or declare it @Nullable.");
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aRowThatIsGoneAtItsUpdateIsStale(Database db) {
        try (Session session = Session.open(db.engine())) {
            Player player = session.getOne(PLAYER, 1L);
            session.commit();
            SessionFactory.of(db.engine()).run(other -> other.delete(other.getOne(PLAYER, 1L)));
            player.nick("late");

            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageStartingWith("Cannot update Player#1 (Player(id=1, ")
                    .hasMessageContaining("there is no row with this key any more")
                    .hasMessageEndingWith("Roll back and read again.");
        }
    }

    @DatabaseTest
    void aDetachedObjectThatIsReadNamesTheAttributeAndTheOptionToAdd(Database db) {
        Nation britain;
        try (Session session = Session.open(db.engine())) {
            britain = session.getOne(NATION, "gb");
        }
        assertThatThrownBy(britain::towns)
                .isInstanceOf(DetachedEntityException.class)
                .hasMessageStartingWith("Cannot read Nation.towns of Nation(code=gb, name=Britain)")
                .hasMessageContaining("selectin(");
    }

    @DatabaseTest
    void aRowThatIsGoneWhenItIsReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Player player = session.getOne(PLAYER, 1L);
            session.commit();
            SessionFactory.of(db.engine()).run(other -> other.delete(other.getOne(PLAYER, 1L)));

            assertThatThrownBy(player::name)
                    .isInstanceOf(DeletedEntityException.class)
                    .hasMessageContaining("Player#1")
                    .hasMessageContaining("its row is gone");
        }
    }

    @DatabaseTest
    void aDeletedObjectThatIsUsedAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Player player = session.getOne(PLAYER, 1L);
            session.delete(player);
            session.flush();

            assertThatThrownBy(() -> session.add(player))
                    .isInstanceOf(DeletedEntityException.class)
                    .hasMessageContaining("Player(id=1")
                    .hasMessageContaining("Make a new object, or roll back.");
        }
    }

    @DatabaseTest
    void aSessionThatWaitsForARollbackSaysWhatFailed(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(player(2).name("n1"));
            ConstraintViolationException cause = violation(session);

            assertThatThrownBy(() -> session.get(PLAYER, 1L))
                    .isInstanceOf(RollbackRequiredException.class)
                    .hasCause(cause)
                    .hasMessageContaining("Call rollback() first")
                    .hasMessageContaining(cause.getMessage());
        }
    }

    @DatabaseTest
    void anObjectThatWasNeverAdded(Database db) {
        try (Session session = Session.open(db.engine())) {
            TOWN.create().name("Lost").nation(session.getOne(NATION, "gb"));

            assertThatThrownBy(session::flush)
                    .isInstanceOf(UnlinkedEntityException.class)
                    .hasMessageStartingWith(
                            "Cannot flush: Town(name=Lost, nationCode=gb) is linked from Nation.towns of"
                                    + " Nation(code=gb, name=Britain), but was never added to the session")
                    .hasMessageContaining("session.add(...)");
        }
    }

    @DatabaseTest
    void noneAndSeveralWhereOneIsAskedFor(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(player(2));

            assertThatThrownBy(() ->
                            session.query(PLAYER).where(PLAYER.number.eq(99)).one())
                    .isInstanceOf(NoResultException.class)
                    .hasMessageContaining("Cannot answer one Player");
            assertThatThrownBy(() -> session.query(PLAYER).one())
                    .isInstanceOf(NonUniqueResultException.class)
                    .hasMessageContaining("Cannot answer one Player");
        }
    }

    /** The columns of a unique key, which MariaDB tells by the key's name alone. */
    static List<String> told(Database db, String... columns) {
        return db.is(Databases.MARIADB) ? List.of() : List.of(columns);
    }
}
