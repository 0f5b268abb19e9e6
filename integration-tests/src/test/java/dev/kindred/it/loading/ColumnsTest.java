package dev.kindred.it.loading;

import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.it.loading.Scroll_.SCROLL;
import static dev.kindred.query.LoadOption.defer;
import static dev.kindred.query.LoadOption.immediate;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.loadOnly;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.query.LoadOption.subquery;
import static dev.kindred.query.LoadOption.undefer;
import static dev.kindred.query.LoadOption.undeferGroup;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.query.LoadOption;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Feature D14 and rule 2.6.15: which columns are read, and what the others cost. */
class ColumnsTest {

    private static final String SCROLLS = "select scrolls.id, scrolls.title, scrolls.version from scrolls";

    @BeforeEach
    void scrolls(Database db) {
        db.createAll(MetaData.of(SCROLL));
        try (Session session = Session.open(db.engine())) {
            for (int i = 1; i <= 4; i++) {
                session.add(SCROLL.create()
                        .title("S" + i)
                        .text("Text " + i)
                        .remarks("R" + i)
                        .pages(i));
            }
            session.commit();
        }
        db.recorder().clear();
    }

    @DatabaseTest
    void aDeferredColumnIsReadWhenItIsTouchedAndASecondTimeForAll(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Scroll> scrolls = session.query(SCROLL).orderBy(SCROLL.id).list();
            assertThat(scrolls).extracting(Scroll::text).containsExactly("Text 1", "Text 2", "Text 3", "Text 4");
            assertThat(db.recorder().selects()).isEqualTo(3);
        }
        assertThat(db.recorder().statements().subList(0, 2))
                .containsExactly(
                        SCROLLS + " order by scrolls.id",
                        "select scrolls.id, scrolls.text from scrolls where scrolls.id = ?");
    }

    @DatabaseTest
    void theColumnsOfAGroupAreReadTogether(Database db) {
        try (Session session = Session.open(db.engine())) {
            Scroll scroll = session.getOne(SCROLL, 3L);
            assertThat(scroll.pages()).isEqualTo(3);
            assertThat(scroll.remarks()).isEqualTo("R3");
        }
        db.recorder()
                .hasRun(
                        SCROLLS + " where scrolls.id = ? -- [3]",
                        "select scrolls.id, scrolls.remarks, scrolls.pages from scrolls where scrolls.id = ? -- [3]");
    }

    @DatabaseTest
    void aQueryReadsDeferredColumnsAlongIfItSaysSo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Scroll scroll = session.query(SCROLL)
                    .where(SCROLL.id.eq(1L))
                    .options(undefer(SCROLL.text), undeferGroup("notes"))
                    .one();
            assertThat(scroll.text() + scroll.remarks() + scroll.pages()).isEqualTo("Text 1R11");
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    @DatabaseTest
    void aDeferredColumnIsWrittenWithoutBeingRead(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(SCROLL, 1L).text("New");
            session.commit();
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
        try (Session session = Session.open(db.engine())) {
            assertThat(session.list(select(SCROLL.text).from(SCROLL).where(SCROLL.id.eq(1L))))
                    .containsExactly("New");
            Scroll scroll = session.list(select(SCROLL).from(SCROLL).where(SCROLL.id.eq(1L)))
                    .get(0);
            assertThat(scroll.text()).isEqualTo("New");
        }
    }

    @DatabaseTest
    void onlySomeColumnsAreReadIfAQuerySaysSo(Database db) {
        Stage.set(db);
        try (Session session = Session.open(db.engine())) {
            List<Play> plays = session.query(PLAY)
                    .where(PLAY.id.le(2L))
                    .orderBy(PLAY.id)
                    .options(loadOnly(PLAY.title))
                    .list();
            assertThat(db.recorder().statements().get(0)).startsWith("select plays.id, plays.title from plays where");
            assertThat(plays).extracting(Play::title).containsExactly("Red Nose returns", "Red Nose arrives");
            assertThat(db.recorder().selects()).isEqualTo(1);

            assertThat(plays.get(0).acts()).isEqualTo(5);
            assertThat(plays.get(0).ensembleId()).isEqualTo(1L);
            assertThat(db.recorder().selects()).isEqualTo(2);
            assertThat(plays.get(1).ensemble().name()).isEqualTo("Red Nose");
            assertThat(db.recorder().selects()).isEqualTo(4);
        }
    }

    @DatabaseTest
    void columnsAreChosenForEachPlaceOfAPath(Database db) {
        Stage.set(db);
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> found = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .options(selectin(ENSEMBLE.plays, defer(PLAY.acts)), joined(ENSEMBLE.mimes, loadOnly()))
                    .list();
            assertThat(found.get(0).plays()).hasSize(2);
            assertThat(found.get(0).mimes()).hasSize(2);
            assertThat(db.recorder().selects()).isEqualTo(2);
            assertThat(db.recorder().statements().get(0))
                    .startsWith("select ensembles.id, ensembles.name, mimes_1.id from ensembles");

            assertThat(found.get(0).plays().get(0).acts()).isEqualTo(3);
            assertThat(db.recorder().selects()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void aKeyIsReadWhereWhatIsLoadedAlongNeedsIt(Database db) {
        Stage.set(db);
        for (LoadOption<Play> option : List.<LoadOption<Play>>of(
                joined(PLAY.ensemble), selectin(PLAY.ensemble), subquery(PLAY.ensemble), immediate(PLAY.ensemble))) {
            try (Session session = Session.open(db.engine())) {
                List<Play> plays = session.query(PLAY)
                        .orderBy(PLAY.id)
                        .options(loadOnly(PLAY.title), option)
                        .list();
                db.recorder().clear();
                assertThat(plays.get(0).ensemble().name()).isEqualTo("Red Nose");
                db.recorder().hasRunNothing();
            }
        }
    }

    @DatabaseTest
    void aColumnThatIsNotReadMayOrderWhatIsCutOrToldApart(Database db) {
        Stage.set(db);
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PLAY)
                            .distinct()
                            .orderBy(PLAY.acts.desc())
                            .orderBy(PLAY.id)
                            .options(loadOnly(PLAY.title))
                            .list())
                    .extracting(Play::id)
                    .containsExactly(1L, 3L, 2L, 4L, 5L);
        }
        try (Session session = Session.open(db.engine())) {
            List<Play> plays = session.query(PLAY)
                    .orderBy(PLAY.acts.desc())
                    .orderBy(PLAY.id)
                    .limit(3)
                    .options(loadOnly(PLAY.title), joined(PLAY.ensemble, joined(ENSEMBLE.mimes)), joined(PLAY.genres))
                    .list();
            assertThat(plays).extracting(Play::id).containsExactly(1L, 3L, 2L);
            assertThat(plays.get(0).ensemble().mimes()).hasSize(2);
            assertThat(plays.get(2).genres()).hasSize(2);
        }
    }

    /** What a commit made stale is read again for all that came together at the second touch. */
    @DatabaseTest
    void staleObjectsAreReadAgainTogether(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Scroll> scrolls = session.query(SCROLL).orderBy(SCROLL.id).list();
            session.commit();
            db.recorder().clear();

            assertThat(scrolls).extracting(Scroll::title).containsExactly("S1", "S2", "S3", "S4");
            assertThat(db.recorder().selects()).isEqualTo(2);
        }
    }
}
