package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Garden_.GARDEN;
import static dev.kindred.it.relation.Gardener_.GARDENER;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.UnlinkedEntityException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A list that a many-to-many collection makes for the other entity: B8. */
class BackrefManyToManyTest {

    private static final String GARDENERS_OF = "select gardeners.id, gardeners.name from gardeners"
            + " join garden_shifts on garden_shifts.gardener_id = gardeners.id where garden_shifts.garden_id = ? -- ";
    private static final String LINK = "insert into garden_shifts (garden_id, gardener_id) values (?, ?) -- ";
    private static final String UNLINK = "delete from garden_shifts where garden_id = ? and gardener_id = ? -- ";

    /** Ann (1) and Bob (2) work in the first garden (1), nobody in the second (2). */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(GARDEN, GARDENER));
        SessionFactory.of(db.engine()).run(session -> {
            Garden first = GARDEN.create().name("first");
            gardeners(first).addAll(List.of(gardener("Ann"), gardener("Bob")));
            session.add(first);
            session.flush();
            session.add(GARDEN.create().name("second"));
        });
        db.recorder().clear();
    }

    /** Rule 2.1.18. */
    @DatabaseTest
    void bothSidesAgreeWithoutASession(Database db) {
        Garden garden = GARDEN.create().name("new");
        Gardener eve = gardener("Eve");
        Gardener max = gardener("Max");

        eve.gardens().add(garden);
        gardeners(garden).add(max);

        assertThat(gardeners(garden)).containsExactly(eve, max);
        assertThat(max.gardens()).containsExactly(garden);
        gardeners(garden).remove(eve);
        assertThat(eve.gardens()).isEmpty();
        db.recorder().hasRunNothing();
    }

    /** Rules 2.1.18 and 2.5.12. */
    @DatabaseTest
    void oneRowIsWrittenForEachPairAfterBothEnds(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garden garden = GARDEN.create().name("new");
            Gardener eve = gardener("Eve");
            gardeners(garden).add(eve);
            eve.gardens().add(garden);
            session.add(garden);
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into plots (name) values (?) -- ['new']"),
                            numbered(db, "insert into gardeners (name) values (?) -- ['Eve']"),
                            LINK + "[3, 3]");
        }
    }

    /** Rules 2.1.5 and 2.1.6. */
    @DatabaseTest
    void theOtherSideDoesNotLoadTheListAndItsFirstUseDoes(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garden second = session.getOne(GARDEN, 2L);
            Gardener ann = session.getOne(GARDENER, 1L);
            assertThat(ann.gardens()).hasSize(1);
            db.recorder().clear();

            ann.gardens().add(second);
            db.recorder().hasRunNothing();
            assertThat(gardeners(second)).containsExactly(ann);

            db.recorder().hasRun(LINK + "[2, 1]", GARDENERS_OF + "[2]");
        }
    }

    @DatabaseTest
    void whatLeavesTheListIsUnlinkedOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garden first = session.getOne(GARDEN, 1L);
            Gardener ann = gardeners(first).get(0);
            db.recorder().clear();

            gardeners(first).remove(ann);
            session.commit();

            db.recorder().hasRun(UNLINK + "[1, 1]");
            assertThat(ann.gardens()).isEmpty();
            assertThat(session.query(GARDENER).count()).isEqualTo(2);
        }
    }

    /** Rule 2.3.22: the end that declares nothing knows its links all the same. */
    @DatabaseTest
    void deletingTheEndThatDeclaresNothingTakesItsLinksAway(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(GARDEN, 1L));
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(
                            "delete from garden_shifts where garden_id = ? -- [1]",
                            "delete from plots where id = ? -- [1]");
            assertThat(session.query(GARDENER).count()).isEqualTo(2);
        }
    }

    /** Row K1. */
    @DatabaseTest
    void anElementThatWasNeverAddedIsNamedWithItsList(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garden second = session.getOne(GARDEN, 2L);
            db.recorder().clear();
            gardener("Eve").gardens().add(second);

            assertThatThrownBy(session::commit)
                    .isInstanceOf(UnlinkedEntityException.class)
                    .hasMessageContainingAll("Eve", "Garden.gardeners", "session.add(");
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void theListIsLoadedBySelectIn(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Garden> gardens = session.query(GARDEN)
                    .options(selectin(GARDENER.gardens.backref()))
                    .orderBy(GARDEN.id)
                    .list();

            assertThat(gardens).map(garden -> gardeners(garden).size()).containsExactly(2, 0);
            assertThat(db.recorder().selects()).isEqualTo(2);
        }
    }

    @DatabaseTest
    void theListIsJoined(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.list(select(GARDEN.name)
                            .from(GARDEN)
                            .join(GARDENER.gardens.backref())
                            .where(GARDENER.name.eq("Bob"))))
                    .containsExactly("first");

            db.recorder()
                    .hasRun("select plots.name from plots"
                            + " join garden_shifts on garden_shifts.garden_id = plots.id"
                            + " join gardeners on garden_shifts.gardener_id = gardeners.id"
                            + " where gardeners.name = ? -- ['Bob']");
        }
    }

    private static Gardener gardener(String name) {
        return GARDENER.create().name(name);
    }

    private static List<Gardener> gardeners(Garden garden) {
        return GARDENER.gardens.backref().of(garden);
    }
}
