package dev.kindred.it.flush;

import static dev.kindred.it.flush.Nation_.NATION;
import static dev.kindred.it.flush.Player_.PLAYER;
import static dev.kindred.it.flush.Port_.PORT;
import static dev.kindred.it.flush.Town_.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Rule 2.5.16: a primary key that changes, with what points to it; and rule 2.3.17: a row that changes its object. */
class KeyChangeTest {

    private static final String SET_CODE = "update nations set code = ? where code = ?";
    private static final String SET_NAME = "update nations set name = ? where code = ?";
    private static final String INSERT = "insert into nations (code, name) values (?, ?)";

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(NATION, TOWN, PORT, PLAYER));
        try (Session session = Session.open(db.engine())) {
            Nation britain = NATION.create().code("gb").name("Britain");
            session.addAll(
                    britain,
                    NATION.create().code("fr").name("France"),
                    TOWN.create().name("Bath").nation(britain));
            session.commit();
        }
        db.recorder().clear();
    }

    @DatabaseTest
    void aChangedKeyIsWrittenAndTheIdentityMapFollows(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation france = session.getOne(NATION, "fr");
            france.code("fx").name("Metropolitan France");
            Planned.flush(session, db);

            db.recorder()
                    .hasRun(
                            "update nations set code = ?, name = ? where code = ? -- ['fx', 'Metropolitan France', 'fr']");
            assertThat(session.get(NATION, "fx")).isSameAs(france);
            db.recorder().hasRunNothing();
            assertThat(session.get(NATION, "fr")).isNull();
            session.commit();
        }
        assertThat(names(db)).containsExactly("Metropolitan France", "Britain");
    }

    private static List<String> names(Database db) {
        try (Session session = Session.open(db.engine())) {
            return session.query(NATION).orderBy(NATION.code).list().stream()
                    .map(Nation::name)
                    .toList();
        }
    }

    @DatabaseTest
    void aRollbackGoesBackOverAllChangesOfAKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation france = session.getOne(NATION, "fr").code("fx");
            session.flush();
            france.code("fz");
            session.rollback();

            assertThat(france.code()).isEqualTo("fr");
            assertThat(session.get(NATION, "fr")).isSameAs(france);
            france.towns().add(session.query(TOWN).one());
            session.commit();
        }
    }

    /** A key set by hand means the row that had it then, also where another row takes that value in the same flush. */
    @DatabaseTest
    void aKeySetByHandFollowsItsRowThroughAnExchange(Database db) {
        try (Session session = SessionFactory.of(db.engine())
                .with(SessionSettings.defaults().withAutoflush(false))
                .open()) {
            Nation britain = session.getOne(NATION, "gb");
            Nation france = session.getOne(NATION, "fr");
            Town calais = TOWN.create().name("Calais");
            session.add(calais);
            session.flush();
            Town nice = TOWN.create().name("Nice").nationCode("fr");
            session.add(nice);
            calais.nationCode("fr");
            britain.code("fr");
            france.code("gb");
            session.commit();

            assertThat(calais.nation()).isSameAs(france);
            assertThat(nice.nation()).isSameAs(france);
            assertThat(calais.nationCode()).isEqualTo("gb");
        }
    }

    @DatabaseTest
    void whatChangesNextGoesByTheNewKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation france = session.getOne(NATION, "fr").code("fx");
            session.flush();
            france.name("Gaul");
            Planned.flush(session, db);

            db.recorder().hasRun(SET_NAME + " -- ['Gaul', 'fx']");
            session.delete(france);
            Planned.flush(session, db);
            assertThat(db.recorder().toString()).endsWith("delete from nations where code = ? -- ['fx']");
        }
    }

    @DatabaseTest
    void childrenInMemoryFollowOnUpdateCascadeWithoutSql(Database db) {
        try (Session session = Session.open(db.engine())) {
            Town bath = session.getOne(TOWN, 1L);
            Nation britain = bath.nation();
            britain.code("uk");
            Planned.flush(session, db);

            db.recorder().hasRun(SET_CODE + " -- ['uk', 'gb']");
            assertThat(bath.nationCode()).isEqualTo("uk");
            assertThat(bath.nation()).isSameAs(britain);
            db.recorder().hasRunNothing();
            session.commit();
            assertThat(bath.nationCode()).isEqualTo("uk");
        }
    }

    @DatabaseTest
    void aChildMayChangeTogetherWithItsParentsKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Town bath = session.getOne(TOWN, 1L);
            Nation britain = bath.nation();
            britain.code("uk");
            bath.name("Aquae Sulis");
            Planned.flush(session, db);

            db.recorder()
                    .hasRun(
                            SET_CODE + " -- ['uk', 'gb']",
                            "update towns set name = ? where id = ? -- ['Aquae Sulis', 1]");
            session.commit();
            assertThat(bath.nation()).isSameAs(britain);
            assertThat(britain.towns()).containsExactly(bath);
        }
    }

    @DatabaseTest
    void aNewChildGetsTheNewKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation france = session.getOne(NATION, "fr").code("fx");
            Port brest = PORT.create().name("Brest").nation(france);
            session.add(brest);
            Planned.flush(session, db);

            assertThat(brest.nationCode()).isEqualTo("fx");
            session.commit();
            assertThat(session.query(PORT).where(PORT.nationCode.eq("fx")).one())
                    .isSameAs(brest);
        }
    }

    /** Without a rule of the database, it is the database that refuses. */
    @DatabaseTest
    void aKeyThatIsNeededAndHasNoRuleIsRefusedByTheDatabase(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation france = session.getOne(NATION, "fr");
            Port brest = PORT.create().name("Brest").nation(france);
            session.add(brest);
            session.commit();
            france.code("fx");

            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.FOREIGN_KEY));
            assertThat(france.code()).isEqualTo("fx");
            session.rollback();
            assertThat(france.code()).isEqualTo("fr");
            assertThat(session.get(NATION, "fr")).isSameAs(france);
            assertThat(brest.nation()).isSameAs(france);
        }
    }

    /** Without a rule, children that take NULL let go first; they can be given the new key in the same flush's next. */
    @DatabaseTest
    void aChildThatLetsGoIsWrittenBeforeTheKeyChanges(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation france = session.getOne(NATION, "fr");
            Port brest = PORT.create().name("Brest").nation(france);
            session.add(brest);
            session.flush();
            france.code("fx");
            brest.nation(null);
            Planned.flush(session, db);

            db.recorder()
                    .hasRun(
                            "update ports set nation_code = ? where id = ? -- [NULL, 1]",
                            SET_CODE + " -- ['fx', 'fr']");
        }
    }

    @DatabaseTest
    void aRollbackGivesTheOldKeysBackToAll(Database db) {
        try (Session session = Session.open(db.engine())) {
            Town bath = session.getOne(TOWN, 1L);
            Nation britain = bath.nation();
            britain.code("uk");
            session.flush();
            britain.code("xx");
            session.flush();
            assertThat(bath.nationCode()).isEqualTo("xx");
            session.rollback();

            assertThat(britain.code()).isEqualTo("gb");
            assertThat(bath.nationCode()).isEqualTo("gb");
            assertThat(session.get(NATION, "gb")).isSameAs(britain);
            assertThat(session.get(NATION, "uk")).isNull();
            assertThat(session.get(NATION, "xx")).isNull();
            britain.name("Great Britain");
            session.commit();
            assertThat(names(db)).containsExactly("France", "Great Britain");
        }
    }

    /** K7: primary keys are unique values too. */
    @DatabaseTest
    void aKeyMayBeTakenByARowWhenItsOwnerGivesItUp(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation france = session.getOne(NATION, "fr");
            Nation britain = session.getOne(NATION, "gb");
            france.code("gb");
            britain.code("uk");
            Planned.flush(session, db);

            db.recorder().hasRun(SET_CODE + " -- ['uk', 'gb'], ['gb', 'fr']");
            assertThat(session.get(NATION, "gb")).isSameAs(france);
            assertThat(session.get(NATION, "uk")).isSameAs(britain);
            assertThat(session.get(NATION, "fr")).isNull();
            session.commit();
        }
        assertThat(names(db)).containsExactly("France", "Britain");
    }

    /** K7: a temporary key stands in, and what the database cascades goes along. */
    @DatabaseTest
    void twoRowsSwapTheirPrimaryKeys(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation france = session.getOne(NATION, "fr");
            Nation britain = session.getOne(NATION, "gb");
            Town bath = session.getOne(TOWN, 1L);
            france.code("gb");
            britain.code("fr");
            Planned.flush(session, db);

            db.recorder().hasRun(SET_CODE + " -- ['~kindred~0', 'fr'], ['fr', 'gb'], ['gb', '~kindred~0']");
            assertThat(session.get(NATION, "gb")).isSameAs(france);
            assertThat(session.get(NATION, "fr")).isSameAs(britain);
            assertThat(bath.nationCode()).isEqualTo("fr");
            assertThat(bath.nation()).isSameAs(britain);
            session.rollback();
            assertThat(session.get(NATION, "gb")).isSameAs(britain);
            assertThat(session.get(NATION, "fr")).isSameAs(france);
            assertThat(bath.nation()).isSameAs(britain);

            france.code("gb");
            britain.code("fr");
            session.commit();
            assertThat(bath.nationCode()).isEqualTo("fr");
            assertThat(bath.nation().name()).isEqualTo("Britain");
        }
        assertThat(names(db)).containsExactly("Britain", "France");
    }

    /** Rule 2.5.16 with K7: the child's key is the same text before and after, and means another row. */
    @DatabaseTest
    void aChildMovesToTheParentThatTakesTheKeyOfItsOldOne(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation france = session.getOne(NATION, "fr");
            Town bath = session.getOne(TOWN, 1L);
            bath.nation().code("uk");
            france.code("gb");
            bath.nation(france);
            Planned.flush(session, db);

            db.recorder()
                    .hasRun(
                            SET_CODE + " -- ['uk', 'gb'], ['gb', 'fr']",
                            "update towns set nation_code = ? where id = ? -- ['gb', 1]");
            assertThat(bath.nationCode()).isEqualTo("gb");
            assertThat(bath.nation()).isSameAs(france);
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(TOWN, 1L).nation().name()).isEqualTo("France");
        }
    }

    /** Rule 2.5.16 with K7: what this flush wrote has the new key already, and memory does not change it once more. */
    @DatabaseTest
    void aNewChildOfAParentThatSwapsItsKeyKeepsTheKeyItWasWrittenWith(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation france = session.getOne(NATION, "fr");
            Nation britain = session.getOne(NATION, "gb");
            Town nice = TOWN.create().name("Nice").nation(france);
            session.add(nice);
            france.code("gb");
            britain.code("fr");
            Planned.flush(session, db);

            assertThat(nice.nationCode()).isEqualTo("gb");
            assertThat(nice.nation()).isSameAs(france);
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(TOWN, 1L).nation().name()).isEqualTo("Britain");
            assertThat(session.getOne(TOWN, 2L).nation().name()).isEqualTo("France");
        }
    }

    /** K7 with rule 2.5.16: a new row takes the key that an old one leaves. */
    @DatabaseTest
    void aNewRowTakesTheKeyThatAnotherLeaves(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation britain = session.getOne(NATION, "gb");
            Town bath = session.getOne(TOWN, 1L);
            Nation twin = NATION.create().code("gb").name("Twin");
            britain.code("uk");
            session.add(twin);
            Planned.flush(session, db);

            db.recorder().hasRun(SET_CODE + " -- ['uk', 'gb']", INSERT + " -- ['gb', 'Twin']");
            assertThat(session.get(NATION, "gb")).isSameAs(twin);
            assertThat(bath.nation()).isSameAs(britain);
            session.rollback();
            assertThat(session.get(NATION, "gb")).isSameAs(britain);
            assertThat(bath.nation()).isSameAs(britain);
        }
    }

    /** Rule 2.3.17: what is not set on the new object is emptied in the row. */
    @DatabaseTest
    void aNewObjectTakesTheRowOfADeletedOneWithItsKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Nation france = session.getOne(NATION, "fr");
            Nation gaul = NATION.create().code("fr").name("Gaul");
            session.delete(france);
            session.add(gaul);
            Planned.flush(session, db);

            assertThat(db.recorder().toString()).endsWith(SET_NAME + " -- ['Gaul', 'fr']");
            assertThat(db.recorder().statements()).noneMatch(sql -> sql.startsWith("delete"));
            assertThat(session.get(NATION, "fr")).isSameAs(gaul);
            assertThat(session.contains(france)).isFalse();
            session.rollback();
            assertThat(session.get(NATION, "fr")).isSameAs(france);
            assertThat(session.contains(gaul)).isFalse();
            assertThat(france.name()).isEqualTo("France");
        }
    }
}
