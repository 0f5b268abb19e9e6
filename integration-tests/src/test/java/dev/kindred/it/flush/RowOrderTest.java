package dev.kindred.it.flush;

import static dev.kindred.it.flush.Driver_.DRIVER;
import static dev.kindred.it.flush.Egg_.EGG;
import static dev.kindred.it.flush.Hen_.HEN;
import static dev.kindred.it.flush.Licence_.LICENCE;
import static dev.kindred.it.flush.Member_.MEMBER;
import static dev.kindred.it.flush.Permit_.PERMIT;
import static dev.kindred.it.flush.Skill_.SKILL;
import static dev.kindred.it.flush.Squad_.SQUAD;
import static dev.kindred.it.model.Abbey_.ABBEY;
import static dev.kindred.it.model.Category_.CATEGORY;
import static dev.kindred.it.model.Zone_.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.CircularDependencyException;
import dev.kindred.it.Inserts;
import dev.kindred.it.model.Abbey;
import dev.kindred.it.model.Category;
import dev.kindred.it.model.Zone;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Rules 2.5.5-2.5.8, 2.5.12, 2.5.13 and 2.5.17 with K7 and K8: rows that need each other. */
class RowOrderTest {

    private static final String LINK = "insert into member_skills (member_id, skill_id) values (?, ?)";
    private static final String UNLINK = "delete from member_skills where member_id = ? and skill_id = ?";
    private static final String SET_CAPTAIN = "update squads set captain_id = ? where id = ?";
    private static final String SET_PARENT = "update categories set parent_id = ? where id = ?";
    private static final String DELETE_CATEGORY = "delete from categories where id = ?";

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(CATEGORY, SQUAD, MEMBER, SKILL, DRIVER, LICENCE, PERMIT, ABBEY, ZONE, HEN, EGG));
    }

    private static String numbered(Database db, String insert) {
        return Inserts.numbered(db, insert);
    }

    /** Rule 2.5.5: level by level, whatever the order of adding. */
    @DatabaseTest
    void aTreeIsInsertedParentsFirstAndDeletedLeavesFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            Category leaf = CATEGORY.create().name("leaf");
            Category twig = CATEGORY.create().name("twig");
            Category root = CATEGORY.create().name("root");
            session.addAll(leaf, twig, root);
            leaf.parent(twig);
            twig.parent(root);
            Planned.flush(session, db);
            assertThat(List.of(root.id(), twig.id(), leaf.id())).containsExactly(1L, 2L, 3L);
            session.commit();

            List.of(root, twig, leaf).forEach(session::delete);
            Planned.flush(session, db);
            assertThat(db.recorder().toString()).endsWith(DELETE_CATEGORY + " -- [3], [2], [1]");
            session.commit();
            assertThat(session.query(CATEGORY).exists()).isFalse();
        }
    }

    /** Rule 2.5.5 with K8: rows that are linked by the key column alone are sorted too. */
    @DatabaseTest
    void rowsThatKnowEachOtherByKeysOnlyAreSortedAsWell(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.addAll(
                    ABBEY.create().id(2L).zoneId(7L),
                    ZONE.create().id(7L).abbeyId(1L),
                    ABBEY.create().id(1L));
            Planned.flush(session, db);

            String insertAbbey = "insert into abbeys (id, zone_id) values (?, ?)";
            db.recorder()
                    .hasRun(
                            "insert into abbeys (id) values (?) -- [1]",
                            "insert into zones (id, abbey_id) values (?, ?) -- [7, 1]",
                            insertAbbey + " -- [2, 7]");
        }
    }

    /** Rule 2.5.6, where no key takes NULL: refused before any SQL, and the circle is printed. */
    @DatabaseTest
    void aCircleOfRowsThatNoNullCanCutIsRefused(Database db) {
        try (Session session = Session.open(db.engine())) {
            Hen first = HEN.create().id(1L);
            first.egg(EGG.create().id(2L).hen(first));
            session.add(first);

            String hen = "Hen(id=1, eggId=2)";
            String egg = "Egg(id=2, henId=1)";
            String message =
                    "Cannot flush: the rows " + hen + " -> " + egg + " -> " + hen + " wait for each other, so none"
                            + " can be written first: " + egg + " needs the key of " + hen + " (hen_id); " + hen
                            + " needs the key of " + egg
                            + " (egg_id). Nothing was written. Let one of the foreign keys take NULL,"
                            + " and it is written after both rows; or write one row without its reference, flush, and set the"
                            + " reference then.";
            assertThatThrownBy(session::plan)
                    .isInstanceOf(CircularDependencyException.class)
                    .hasMessage(message);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(CircularDependencyException.class)
                    .hasMessage(message);
            db.recorder().hasRunNothing();
            assertThat(db.recorder().transactions()).isEmpty();
        }
    }

    /** Rule 2.5.6 in its way (c): the key that takes NULL is written once both rows are there. */
    @DatabaseTest
    void aCircleOverAKeyThatTakesNullIsCutThere(Database db) {
        try (Session session = Session.open(db.engine())) {
            Category first = CATEGORY.create().name("first");
            Category second = CATEGORY.create().name("second").parent(first);
            first.parent(second);
            session.add(first);
            Planned.flush(session, db);

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into categories (name) values (?)"),
                            numbered(db, "insert into categories (name, parent_id) values (?, ?)"),
                            SET_PARENT + " -- [2, 1]");
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            Category first = session.getOne(CATEGORY, 1L);
            assertThat(first.parent().parent()).isSameAs(first);
            session.delete(first);
            session.delete(first.parent());
            Planned.flush(session, db);

            String children =
                    "select categories.id, categories.name, categories.parent_id from categories where categories.parent_id = ?";
            db.recorder()
                    .hasRun(
                            children + " -- [1]",
                            children + " -- [2]",
                            SET_PARENT + " -- [NULL, 1]",
                            DELETE_CATEGORY + " -- [2], [1]");
            session.commit();
            assertThat(session.query(CATEGORY).exists()).isFalse();
        }
    }

    /** Rule 2.5.6, for a row that needs itself. */
    @DatabaseTest
    void aRowThatNeedsItselfIsWrittenInTwoGoes(Database db) {
        try (Session session = Session.open(db.engine())) {
            Category self = CATEGORY.create().name("self");
            self.parent(self);
            session.add(self);
            Planned.flush(session, db);

            db.recorder().hasRun(numbered(db, "insert into categories (name) values (?)"), SET_PARENT + " -- [1, 1]");
            session.commit();
            assertThat(self.parent()).isSameAs(self);
        }
    }

    /** Rule 2.5.7: of a long circle of tables only one key is written apart. */
    @DatabaseTest
    void oneKeyIsWrittenApartWhereTwoTablesPointToEachOther(Database db) {
        try (Session session = Session.open(db.engine())) {
            Abbey abbey = ABBEY.create().id(1L).zoneId(5L);
            Zone zone = ZONE.create().id(5L).abbeyId(1L);
            session.addAll(abbey, zone);
            Planned.flush(session, db);

            db.recorder()
                    .hasRun(
                            "insert into zones (id) values (?) -- [5]",
                            "insert into abbeys (id, zone_id) values (?, ?) -- [1, 5]",
                            "update zones set abbey_id = ? where id = ? -- [1, 5]");
            session.commit();
            session.delete(abbey);
            session.delete(zone);
            Planned.flush(session, db);
            db.recorder()
                    .hasRun(
                            "update abbeys set zone_id = ? where id = ? -- [NULL, 1]",
                            "delete from zones where id = ? -- [5]",
                            "delete from abbeys where id = ? -- [1]");
            session.commit();
            assertThat(session.query(ABBEY).exists()).isFalse();
            assertThat(session.query(ZONE).exists()).isFalse();
        }
    }

    /** Rule 2.5.8. */
    @DatabaseTest
    void aPostUpdateKeyIsWrittenAfterBothRowsAndTakenBackBeforeTheyGo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Squad squad = SQUAD.create().name("Reds");
            Member anna = MEMBER.create().name("Anna").squad(squad);
            squad.captain(anna);
            session.add(squad);
            Planned.flush(session, db);
            db.recorder()
                    .hasRun(
                            numbered(db, "insert into squads (name) values (?)"),
                            numbered(db, "insert into members (name, squad_id) values (?, ?)"),
                            SET_CAPTAIN + " -- [1, 1]");
            assertThat(squad.captainId()).isEqualTo(1L);

            session.delete(anna);
            session.delete(squad);
            Planned.flush(session, db);
            assertThat(db.recorder().toString())
                    .endsWith(SET_CAPTAIN + " -- [NULL, 1]\n"
                            + "delete from member_skills where member_id = ? -- [1]\n"
                            + "delete from members where id = ? -- [1]\n"
                            + "delete from squads where id = ? -- [1]");
            session.commit();
            assertThat(session.query(SQUAD).exists()).isFalse();
        }
    }

    /** Rule 2.5.8: a later change of the link is an UPDATE of its own. */
    @DatabaseTest
    void aPostUpdateKeyThatChangesLaterIsWrittenAlone(Database db) {
        try (Session session = Session.open(db.engine())) {
            Squad squad = SQUAD.create().name("Reds");
            Member anna = MEMBER.create().name("Anna").squad(squad);
            Member bea = MEMBER.create().name("Bea").squad(squad);
            squad.captain(anna);
            session.add(squad);
            session.flush();

            squad.captain(bea).name("Blues");
            Planned.flush(session, db);
            db.recorder().hasRun("update squads set name = ? where id = ? -- ['Blues', 1]", SET_CAPTAIN + " -- [2, 1]");

            squad.captain(null);
            Planned.flush(session, db);
            db.recorder().hasRun(SET_CAPTAIN + " -- [NULL, 1]");

            squad.captain(bea).name("Greens");
            session.flush();
            db.recorder().clear();
            squad.captain(anna).name("Greys");
            session.delete(bea);
            Planned.flush(session, db);
            assertThat(db.recorder().toString())
                    .endsWith("update squads set name = ? where id = ? -- ['Greys', 1]\n"
                            + SET_CAPTAIN + " -- [1, 1]\n"
                            + "delete from member_skills where member_id = ? -- [2]\n"
                            + "delete from members where id = ? -- [2]");
        }
    }

    @DatabaseTest
    void aNewRowHasItsPostUpdateKeyWrittenApartAlsoWhereItsTargetIsThere(Database db) {
        try (Session session = Session.open(db.engine())) {
            Member anna = MEMBER.create().name("Anna").squad(SQUAD.create().name("Reds"));
            session.add(anna);
            session.commit();
            assertThat(anna.name()).isEqualTo("Anna");
            db.recorder().clear();

            session.add(SQUAD.create().name("Blues").captain(anna));
            session.add(SQUAD.create().name("Greens").captain(null));
            Planned.flush(session, db);

            assertThat(db.recorder().toString())
                    .startsWith("insert into squads (name)")
                    .endsWith(SET_CAPTAIN + " -- [1, 2]");
        }
    }

    /** Rule 2.5.12. */
    @DatabaseTest
    void linkRowsComeAfterBothEndsAndGoBeforeEither(Database db) {
        try (Session session = Session.open(db.engine())) {
            Member anna = MEMBER.create().name("Anna").squad(SQUAD.create().name("Reds"));
            Skill running = SKILL.create().name("running");
            anna.skills().add(running);
            session.add(anna);
            Planned.flush(session, db);
            assertThat(db.recorder().toString()).endsWith(LINK + " -- [1, 1]");
            assertThat(db.recorder().count()).isEqualTo(4);

            session.delete(running);
            session.delete(anna);
            Planned.flush(session, db);
            assertThat(db.recorder().executions().get(0)).hasToString(UNLINK + " -- [1, 1]");
            assertThat(db.recorder().count()).isEqualTo(3);
        }
    }

    /** Rule 2.5.12: within one flush, what goes comes first. */
    @DatabaseTest
    void linksAreTakenBeforeOthersAreMade(Database db) {
        try (Session session = Session.open(db.engine())) {
            Member anna = MEMBER.create().name("Anna").squad(SQUAD.create().name("Reds"));
            Skill running = SKILL.create().name("running");
            Skill jumping = SKILL.create().name("jumping");
            anna.skills().add(running);
            session.addAll(anna, jumping);
            session.flush();
            anna.skills().add(jumping);
            running.members().remove(anna);
            Planned.flush(session, db);

            Long skill = jumping.id();
            db.recorder().hasRun(UNLINK + " -- [1, " + running.id() + "]", LINK + " -- [1, " + skill + "]");
            session.commit();
            assertThat(anna.skills()).containsExactly(jumping);
            assertThat(running.members()).isEmpty();
        }
    }

    /** Rule 2.5.13: rows that the database numbers go out together too, and each gets its own key. */
    @DatabaseTest
    void rowsThatTheDatabaseNumbersAreInsertedTogether(Database db) {
        try (Session session = Session.open(db.engine())) {
            Skill running = SKILL.create().name("running");
            Skill jumping = SKILL.create().name("jumping");
            session.addAll(running, jumping);
            Planned.flush(session, db);

            db.recorder().hasRun(numbered(db, "insert into skills (name) values (?) -- ['running'], ['jumping']"));
            session.commit();
            assertThat(session.query(SKILL)
                            .where(SKILL.name.eq("running"))
                            .one()
                            .id())
                    .isEqualTo(running.id());
            assertThat(session.query(SKILL)
                            .where(SKILL.name.eq("jumping"))
                            .one()
                            .id())
                    .isEqualTo(jumping.id());
        }
    }

    /** Rule 2.5.17. */
    @DatabaseTest
    void aFlushChangesKeysInMemoryAndNeitherListsNorReferences(Database db) {
        try (Session session = Session.open(db.engine())) {
            Squad reds = SQUAD.create().name("Reds");
            Squad blues = SQUAD.create().name("Blues");
            Member anna = MEMBER.create().name("Anna").squad(reds);
            session.addAll(reds, blues, anna);
            session.flush();
            anna.squad(blues);
            List<Member> left = List.copyOf(reds.members());
            List<Member> entered = List.copyOf(blues.members());
            assertThat(anna.squadId()).isEqualTo(blues.id());
            session.flush();

            assertThat(reds.members()).isEqualTo(left).isEmpty();
            assertThat(blues.members()).isEqualTo(entered).containsExactly(anna);
            assertThat(anna.squad()).isSameAs(blues);
        }
    }

    /** K7: the keys of a one-to-one relationship are unique values like others. */
    @DatabaseTest
    void oneToOneKeysSwapThroughNull(Database db) {
        try (Session session = Session.open(db.engine())) {
            Driver ann =
                    DRIVER.create().id(1L).name("Ann").licence(LICENCE.create().id(11L));
            Driver bob =
                    DRIVER.create().id(2L).name("Bob").licence(LICENCE.create().id(12L));
            session.addAll(ann, bob);
            session.flush();
            Licence first = ann.licence();
            ann.licence(bob.licence());
            bob.licence(first);
            Planned.flush(session, db);

            db.recorder().hasRun("update licences set driver_id = ? where id = ? -- [NULL, 12], [2, 11], [1, 12]");
            session.commit();
            assertThat(first.driver()).isSameAs(bob);
            assertThat(ann.licence().id()).isEqualTo(12L);
        }
    }

    /** K7: a one-to-one key without NULL has nothing to hold meanwhile. */
    @DatabaseTest
    void oneToOneKeysThatTakeNoNullCannotSwap(Database db) {
        try (Session session = Session.open(db.engine())) {
            Driver ann = DRIVER.create().id(1L).name("Ann");
            Driver bob = DRIVER.create().id(2L).name("Bob");
            Permit first = PERMIT.create().id(11L).driver(ann);
            Permit second = PERMIT.create().id(12L).driver(bob);
            session.addAll(first, second);
            session.flush();
            first.driver(bob);
            second.driver(ann);
            db.recorder().clear();

            assertThatThrownBy(session::flush)
                    .isInstanceOf(CircularDependencyException.class)
                    .hasMessageContaining(
                            "takes the value of permits.driver_id that Permit(id=11, driverId=2) gives up");
            db.recorder().hasRunNothing();
            assertThat(first.driver()).isSameAs(bob);
            assertThat(second.driver()).isSameAs(ann);
        }
    }

    /** K7: the old one is deleted before the new one takes its place. */
    @DatabaseTest
    void aOneToOneThatIsReplacedByANewOneFreesTheKeyFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            Driver ann = DRIVER.create().id(1L).name("Ann");
            Permit old = PERMIT.create().id(11L).driver(ann);
            session.add(old);
            session.flush();
            session.delete(old);
            ann.permit(PERMIT.create().id(12L));
            Planned.flush(session, db);

            db.recorder()
                    .hasRun(
                            "delete from permits where id = ? -- [11]",
                            "insert into permits (id, driver_id) values (?, ?) -- [12, 1]");
        }
    }
}
