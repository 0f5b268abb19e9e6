package dev.kindred.it.flush;

import static dev.kindred.it.flush.Account_.ACCOUNT;
import static dev.kindred.it.flush.Driver_.DRIVER;
import static dev.kindred.it.flush.Licence_.LICENCE;
import static dev.kindred.it.flush.Member_.MEMBER;
import static dev.kindred.it.flush.Nation_.NATION;
import static dev.kindred.it.flush.Skill_.SKILL;
import static dev.kindred.it.flush.Squad_.SQUAD;
import static dev.kindred.it.flush.Town_.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import java.util.Map;

/** Rows of many kinds, read into one session, and a change of each kind to them. */
final class Scene {

    final Squad reds;
    final Squad blues;
    final Member anna;
    final Member bea;
    final Member cleo = MEMBER.create().name("Cleo");
    final Skill running;
    final Skill jumping;
    final Skill diving = SKILL.create().name("diving");
    final Driver driver;
    final Licence old;
    final Licence next = LICENCE.create().id(12L);
    final Nation britain;
    final Town bath;
    final Account account;
    private final OwnerScene owners;
    private final Session session;

    /** Reads the stock. */
    Scene(Session session) {
        this.session = session;
        reds = session.getOne(SQUAD, 1L);
        blues = session.getOne(SQUAD, 2L);
        anna = session.getOne(MEMBER, 1L);
        bea = session.getOne(MEMBER, 2L);
        running = session.getOne(SKILL, 1L);
        jumping = session.getOne(SKILL, 2L);
        driver = session.getOne(DRIVER, 1L);
        old = session.getOne(LICENCE, 11L);
        britain = session.getOne(NATION, "gb");
        bath = session.getOne(TOWN, 1L);
        account = session.getOne(ACCOUNT, 1L);
        owners = new OwnerScene(session);
        assertThat(reds.members()).containsExactly(anna, bea);
        assertThat(blues.members()).isEmpty();
        assertThat(anna.skills()).containsExactly(running);
        assertThat(bea.skills()).isEmpty();
        assertThat(running.members()).containsExactly(anna);
        assertThat(jumping.members()).isEmpty();
        assertThat(driver.licence()).isSameAs(old);
        assertThat(bath.nation()).isSameAs(britain);
    }

    static void store(Database db) {
        OwnerScene.store(db);
        SessionFactory.of(db.engine()).run(session -> {
            Squad reds = SQUAD.create().name("Reds");
            session.add(reds);
            session.flush();
            Member anna = MEMBER.create().name("Anna").squad(reds);
            session.add(anna);
            session.flush();
            reds.members().add(MEMBER.create().name("Bea"));
            Skill running = SKILL.create().name("running");
            anna.skills().add(running);
            session.flush();
            session.addAll(
                    SQUAD.create().name("Blues"),
                    SKILL.create().name("jumping"),
                    DRIVER.create().id(1L).name("Ann").licence(LICENCE.create().id(11L)),
                    TOWN.create().name("Bath").nation(NATION.create().code("gb").name("Britain")),
                    ACCOUNT.create().id(1L).owner("Ann"));
        });
        db.recorder().clear();
    }

    /** Moves, links, unlinks, adds, deletes, replaces, and sets values and keys. */
    void change() {
        anna.squad(blues);
        reds.members().add(cleo);
        reds.captain(cleo).name("The Reds");
        anna.skills().remove(running);
        bea.skills().add(jumping);
        cleo.skills().add(diving);
        session.delete(old);
        driver.licence(next);
        britain.code("uk");
        account.owner("Bob");
        owners.change();
    }

    Map<String, String> memory() {
        Map<String, String> memory = Memory.of(
                session, reds, blues, anna, bea, cleo, running, jumping, diving, driver, old, next, britain, bath,
                account);
        memory.putAll(owners.memory());
        return memory;
    }

    /** What memory and tables hold if nothing was written. */
    void isAsStored() {
        assertThat(session.query(MEMBER).list()).contains(anna, bea).doesNotContain(cleo);
        assertThat(anna.squad()).isSameAs(reds);
        assertThat(reds.members()).containsExactly(anna, bea);
        assertThat(blues.members()).isEmpty();
        assertThat(reds.captain()).isNull();
        assertThat(reds.name()).isEqualTo("Reds");
        assertThat(anna.skills()).containsExactly(running);
        assertThat(running.members()).containsExactly(anna);
        assertThat(jumping.members()).isEmpty();
        assertThat(session.query(SKILL).list()).doesNotContain(diving);
        assertThat(driver.licence()).isSameAs(old);
        assertThat(old.driver()).isSameAs(driver);
        assertThat(britain.code()).isEqualTo("gb");
        assertThat(bath.nationCode()).isEqualTo("gb");
        assertThat(session.get(NATION, "gb")).isSameAs(britain);
        assertThat(account.owner()).isEqualTo("Ann");
        assertThat(account.version()).isEqualTo(1);
        owners.isAsStored();
    }

    /** What a fresh session finds if all was written. */
    static void isWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Squad reds = session.getOne(SQUAD, 1L);
            assertThat(reds.name()).isEqualTo("The Reds");
            assertThat(reds.members()).extracting(Member::name).containsExactlyInAnyOrder("Bea", "Cleo");
            assertThat(reds.captain().name()).isEqualTo("Cleo");
            assertThat(reds.captain().skills()).extracting(Skill::name).containsExactly("diving");
            assertThat(session.getOne(SQUAD, 2L).members())
                    .extracting(Member::name)
                    .containsExactly("Anna");
            assertThat(session.getOne(SKILL, 1L).members()).isEmpty();
            assertThat(session.getOne(SKILL, 2L).members())
                    .extracting(Member::name)
                    .containsExactly("Bea");
            assertThat(session.get(LICENCE, 11L)).isNull();
            assertThat(session.getOne(LICENCE, 12L).driverId()).isEqualTo(1L);
            assertThat(session.getOne(TOWN, 1L).nationCode()).isEqualTo("uk");
            assertThat(session.getOne(ACCOUNT, 1L).version()).isEqualTo(2);
            OwnerScene.isWritten(session);
        }
    }
}
