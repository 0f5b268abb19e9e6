package dev.kindred.it.relation;

import static dev.kindred.it.Novels.WITHOUT_AUTOFLUSH;
import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Award_.AWARD;
import static dev.kindred.it.relation.Material_.MATERIAL;
import static dev.kindred.it.relation.Painter_.PAINTER;
import static dev.kindred.it.relation.Style_.STYLE;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Two collections with a link table between them that has no class. Rules 2.1.13, 2.1.18 and 2.5.12. */
class ManyToManyTest {

    private static final String LINK = "insert into painter_styles (painter_id, style_id) values (?, ?) -- ";
    private static final String UNLINK = "delete from painter_styles where painter_id = ? and style_id = ? -- ";
    private static final String UNLINK_ALL = "delete from painter_styles where style_id = ? -- ";
    private static final String STYLES_OF = "select styles.id, styles.name from styles"
            + " join painter_styles on painter_styles.style_id = styles.id where painter_styles.painter_id = ? -- ";
    private static final String PAINTERS_OF = "select painters.id, painters.name from painters"
            + " join painter_styles on painter_styles.painter_id = painters.id"
            + " where painter_styles.style_id = ? order by painters.name -- ";

    /** Monet (1) has styles 1 and 2, Klee (2) has style 2, and style 3 has no painter. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(PAINTER, STYLE, MATERIAL, AWARD));
        SessionFactory.of(db.engine()).run(session -> {
            Painter monet = PAINTER.create().name("Monet");
            Painter klee = PAINTER.create().name("Klee");
            Style light = STYLE.create().name("light");
            Style colour = STYLE.create().name("colour");
            session.addAll(monet, klee, light, colour, STYLE.create().name("line"));
            monet.styles().addAll(List.of(light, colour));
            klee.styles().add(colour);
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void eitherSideMirrorsTheOtherInMemory(Database db) {
        Painter painter = PAINTER.create().name("Turner");
        Style sea = STYLE.create().name("sea");
        Style sky = STYLE.create().name("sky");

        painter.styles().add(sea);
        sky.painters().add(painter);

        assertThat(sea.painters()).containsExactly(painter);
        assertThat(painter.styles()).containsExactly(sea, sky);
        sea.painters().clear();
        assertThat(painter.styles()).containsExactly(sky);
        db.recorder().hasRunNothing();
    }

    /** Rules 2.1.18 and 2.5.12: once, though both sides changed, and after both ends. */
    @DatabaseTest
    void oneRowIsWrittenForEachPairAfterBothEnds(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter painter = PAINTER.create().name("Turner");
            Style sea = STYLE.create().name("sea");
            painter.styles().add(sea);
            if (!sea.painters().contains(painter)) {
                sea.painters().add(painter);
            }
            STYLE.create().name("sky").painters().add(painter);
            session.add(painter);
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into painters (name) values (?) -- ['Turner']"),
                            numbered(db, "insert into styles (name) values (?) -- ['sea'], ['sky']"),
                            LINK + "[3, 4], [3, 5]");
        }
    }

    @DatabaseTest
    void aLinkToWrittenRowsIsOneRow(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter klee = session.getOne(PAINTER, 2L);
            Style line = session.getOne(STYLE, 3L);
            db.recorder().clear();

            klee.styles().add(line);
            session.commit();

            db.recorder().hasRun(STYLES_OF + "[2]", LINK + "[2, 3]");
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(STYLE, 3L).painters())
                    .extracting(Painter::name)
                    .containsExactly("Klee");
        }
    }

    /** Rule 2.1.5 for links: the other side is not loaded, takes the change in when it is, and shows no row twice. */
    @DatabaseTest
    void theOtherSideIsNotLoadedForAChange(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter klee = session.getOne(PAINTER, 2L);
            Painter monet = session.getOne(PAINTER, 1L);
            Style light = session.getOne(STYLE, 1L);
            Style colour = session.getOne(STYLE, 2L);
            assertThat(klee.styles()).hasSize(1);
            assertThat(monet.styles()).hasSize(2);
            db.recorder().clear();

            klee.styles().add(light);
            monet.styles().remove(colour);
            db.recorder().hasRunNothing();

            session.flush();
            db.recorder().hasRun(UNLINK + "[1, 2]", LINK + "[2, 1]");
            assertThat(light.painters()).containsExactly(klee, monet);
            assertThat(colour.painters()).containsExactly(klee);
            db.recorder().hasRun(PAINTERS_OF + "[1]", PAINTERS_OF + "[2]");
        }
    }

    @DatabaseTest
    void aChangeFromTheOtherSideIsMergedIntoWhatIsLoadedLater(Database db) {
        try (Session session =
                SessionFactory.of(db.engine()).with(WITHOUT_AUTOFLUSH).open()) {
            Painter klee = session.getOne(PAINTER, 2L);
            Style line = session.getOne(STYLE, 3L);
            Style colour = session.getOne(STYLE, 2L);

            line.painters().add(klee);
            colour.painters().remove(klee);

            assertThat(klee.styles()).containsExactly(line);
        }
    }

    @DatabaseTest
    void aLinkIsTakenAwayFromEitherSide(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter monet = session.getOne(PAINTER, 1L);
            Style light = session.getOne(STYLE, 1L);
            Style colour = session.getOne(STYLE, 2L);
            assertThat(monet.styles()).containsExactlyInAnyOrder(light, colour);
            assertThat(colour.painters()).hasSize(2);
            db.recorder().clear();

            monet.styles().remove(light);
            colour.painters().remove(monet);
            assertThat(monet.styles()).isEmpty();
            session.commit();

            db.recorder().hasRun(UNLINK + "[1, 1], [1, 2]");
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(PAINTER, 1L).styles()).isEmpty();
            assertThat(session.getOne(STYLE, 2L).painters())
                    .extracting(Painter::name)
                    .containsExactly("Klee");
        }
    }

    @DatabaseTest
    void whatComesAndGoesWritesNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter monet = session.getOne(PAINTER, 1L);
            Style light = session.getOne(STYLE, 1L);
            Style line = session.getOne(STYLE, 3L);
            assertThat(monet.styles()).hasSize(2);
            assertThat(light.painters()).hasSize(1);
            db.recorder().clear();

            monet.styles().add(line);
            monet.styles().remove(line);
            monet.styles().remove(light);
            light.painters().add(monet);
            session.commit();

            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aWholeAssignmentWritesTheDifference(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter monet = session.getOne(PAINTER, 1L);
            Style colour = session.getOne(STYLE, 2L);
            Style line = session.getOne(STYLE, 3L);
            db.recorder().clear();

            monet.styles(List.of(line, colour));
            assertThat(monet.styles()).containsExactly(line, colour);
            session.commit();

            db.recorder().hasRun(STYLES_OF + "[1]", UNLINK + "[1, 1]", LINK + "[1, 3]");
        }
    }

    /** Rule 2.1.13, but for the second row: a list may hold an object twice, and a pair has one row. */
    @DatabaseTest
    void aDuplicateInAListIsOneRow(Database db) {
        try (Session session = Session.open(db.engine())) {
            Style line = session.getOne(STYLE, 3L);
            Painter klee = session.getOne(PAINTER, 2L);
            assertThat(line.painters()).isEmpty();
            db.recorder().clear();

            line.painters().add(klee);
            line.painters().add(klee);
            assertThat(line.painters()).containsExactly(klee, klee);
            session.flush();
            db.recorder().hasRun(LINK + "[2, 3]");

            line.painters().remove(klee);
            session.flush();
            db.recorder().hasRunNothing();
            assertThat(klee.styles()).contains(line);
            session.commit();
            assertThat(line.painters()).containsExactly(klee);
        }
    }

    @DatabaseTest
    void addingWhatTheDatabaseHasAlreadyWritesNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter klee = session.getOne(PAINTER, 2L);
            Style colour = session.getOne(STYLE, 2L);

            assertThat(klee.styles().add(colour)).isFalse();
            colour.painters().add(klee);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void theLinksOfADeletedRowGoBeforeIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter monet = session.getOne(PAINTER, 1L);
            db.recorder().clear();

            session.delete(session.getOne(STYLE, 2L));
            session.commit();

            db.recorder()
                    .hasRun(
                            "select styles.id, styles.name from styles where styles.id = ? -- [2]",
                            UNLINK_ALL + "[2]",
                            "delete from styles where id = ? -- [2]");
            assertThat(monet.styles()).extracting(Style::name).containsExactly("light");
        }
    }

    /** A link that was taken by itself is not asked for once more by those that go with their end. */
    @DatabaseTest
    void aLinkIsTakenAndThenItsEndDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter monet = session.getOne(PAINTER, 1L);
            Style light = session.getOne(STYLE, 1L);
            Style colour = session.getOne(STYLE, 2L);
            monet.styles().remove(colour);
            db.recorder().clear();

            session.delete(light);
            session.delete(colour);
            session.commit();

            db.recorder()
                    .hasRun(UNLINK + "[1, 2]", UNLINK_ALL + "[1], [2]", "delete from styles where id = ? -- [1], [2]");
            assertThat(monet.styles()).isEmpty();
        }
    }

    /** What is known to be linked is expected to be there; what was never read goes, whatever it is. */
    @DatabaseTest
    void bothEndsAreDeletedOfWhichOneKnowsItsLinks(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter monet = session.getOne(PAINTER, 1L);
            Style colour = session.getOne(STYLE, 2L);
            assertThat(monet.styles()).hasSize(2);
            db.recorder().clear();

            session.delete(colour);
            session.delete(monet);
            session.commit();

            assertThat(db.recorder().executions())
                    .extracting(Object::toString)
                    .contains(UNLINK + "[1, 1], [1, 2]", UNLINK_ALL + "[2]");
            assertThat(session.query(PAINTER).count()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void aRollbackTakesTheLinksBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter monet = session.getOne(PAINTER, 1L);
            Style light = session.getOne(STYLE, 1L);
            Style line = session.getOne(STYLE, 3L);
            monet.styles().add(line);
            monet.styles().remove(light);
            session.flush();

            session.rollback();

            assertThat(monet.styles()).extracting(Style::id).containsExactlyInAnyOrder(1L, 2L);
            assertThat(line.painters()).isEmpty();
            assertThat(light.painters()).containsExactly(monet);
        }
    }

    @DatabaseTest
    void selectInLoadsEitherSideInItsOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Style> styles = session.query(STYLE)
                    .options(selectin(STYLE.painters))
                    .orderBy(STYLE.id)
                    .list();
            assertThat(styles.get(0).painters()).extracting(Painter::name).containsExactly("Monet");
            assertThat(styles.get(1).painters()).extracting(Painter::name).containsExactly("Klee", "Monet");
            assertThat(styles.get(2).painters()).isEmpty();
            assertThat(db.recorder().selects()).isEqualTo(2);
        }
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            List<Painter> painters = session.query(PAINTER)
                    .options(selectin(PAINTER.styles))
                    .orderBy(PAINTER.id)
                    .list();
            assertThat(painters.get(0).styles()).extracting(Style::id).containsExactlyInAnyOrder(1L, 2L);
            assertThat(painters.get(1).styles()).extracting(Style::id).containsExactly(2L);
            assertThat(db.recorder().selects()).isEqualTo(2);
        }
    }

    /** Rule 2.2.8. */
    @DatabaseTest
    void linksMadeWhileDetachedAreWrittenOnceTheObjectIsAdded(Database db) {
        Painter monet;
        Style line;
        try (Session session = Session.open(db.engine())) {
            monet = session.getOne(PAINTER, 1L);
            line = session.getOne(STYLE, 3L);
            assertThat(monet.styles()).hasSize(2);
        }
        monet.styles().add(line);
        monet.styles().removeIf(style -> style.name().equals("light"));
        db.recorder().clear();

        try (Session session = Session.open(db.engine())) {
            session.add(monet);
            session.commit();

            db.recorder().hasRun(UNLINK + "[1, 1]", LINK + "[1, 3]");
            assertThat(monet.styles()).extracting(Style::id).containsExactlyInAnyOrder(2L, 3L);
        }
    }

    @DatabaseTest
    void whatLeavesBeforeItIsWrittenHasNoLink(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter klee = session.getOne(PAINTER, 2L);
            Style dot = STYLE.create().name("dot");
            klee.styles().add(dot);
            klee.styles().remove(dot);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(numbered(db, "insert into styles (name) values (?) -- ['dot']"));
            assertThat(dot.painters()).isEmpty();
        }
    }
}
