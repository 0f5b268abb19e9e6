package dev.kindred.it.flush;

import static dev.kindred.it.flush.Driver_.DRIVER;
import static dev.kindred.it.flush.Licence_.LICENCE;
import static dev.kindred.it.flush.Member_.MEMBER;
import static dev.kindred.it.flush.Nation_.NATION;
import static dev.kindred.it.flush.Permit_.PERMIT;
import static dev.kindred.it.flush.Port_.PORT;
import static dev.kindred.it.flush.Skill_.SKILL;
import static dev.kindred.it.flush.Squad_.SQUAD;
import static dev.kindred.it.flush.Town_.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Rule 2.2.8: what was changed while detached is written, be it that something left. */
class DetachedChangesTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(SQUAD, MEMBER, SKILL, NATION, TOWN, PORT, DRIVER, LICENCE, PERMIT));
    }

    @DatabaseTest
    void aLinkThatWasTakenAwayIsDeleted(Database db) {
        Member anna = MEMBER.create().name("Anna").squad(SQUAD.create().name("Reds"));
        Skill running = SKILL.create().name("running");
        anna.skills().add(running);
        try (Session session = Session.open(db.engine())) {
            session.add(anna);
            session.commit();
            assertThat(anna.skills()).containsExactly(running);
            assertThat(running.members()).containsExactly(anna);
        }
        anna.skills().remove(running);
        try (Session session = Session.open(db.engine())) {
            session.add(anna);
            Planned.flush(session, db);

            db.recorder().hasRun("delete from member_skills where member_id = ? and skill_id = ? -- [1, 1]");
            session.commit();
            assertThat(running.members()).isEmpty();
        }
    }

    @DatabaseTest
    void aChildThatWasTakenAwayLosesItsKey(Database db) {
        Nation britain = NATION.create().code("gb").name("Britain");
        Town bath = TOWN.create().name("Bath").nation(britain);
        try (Session session = Session.open(db.engine())) {
            session.add(bath);
            session.commit();
            assertThat(britain.towns()).containsExactly(bath);
            assertThat(bath.nation()).isSameAs(britain);
        }
        britain.towns().clear();
        try (Session session = Session.open(db.engine())) {
            session.add(britain);
            Planned.flush(session, db);

            db.recorder().hasRun("update towns set nation_code = ? where id = ? -- [NULL, 1]");
        }
    }

    @DatabaseTest
    void aOneToOneThatWasTakenAwayLosesItsKey(Database db) {
        Driver ann = DRIVER.create().id(1L).name("Ann").licence(LICENCE.create().id(11L));
        try (Session session = Session.open(db.engine())) {
            session.add(ann);
            session.commit();
            assertThat(ann.licence()).isNotNull();
            assertThat(ann.licence().driver()).isSameAs(ann);
        }
        ann.licence(LICENCE.create().id(12L));
        try (Session session = Session.open(db.engine())) {
            session.add(ann);
            Planned.flush(session, db);

            db.recorder()
                    .hasRun(
                            "update licences set driver_id = ? where id = ? -- [NULL, 11]",
                            "insert into licences (id, driver_id) values (?, ?) -- [12, 1]");
        }
    }

    @DatabaseTest
    void whatWasTakenAwayAndDeletedSinceStaysAway(Database db) {
        Nation britain = NATION.create().code("gb").name("Britain");
        Town bath = TOWN.create().name("Bath").nation(britain);
        try (Session session = Session.open(db.engine())) {
            session.add(bath);
            session.commit();
            assertThat(britain.towns()).containsExactly(bath);
            session.delete(bath);
            session.commit();
        }
        britain.towns().remove(bath);
        britain.name("Great Britain");
        try (Session session = Session.open(db.engine())) {
            session.add(britain);
            Planned.flush(session, db);

            db.recorder().hasRun("update nations set name = ? where code = ? -- ['Great Britain', 'gb']");
        }
    }
}
