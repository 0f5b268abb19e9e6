package dev.kindred.it.relation;

import static dev.kindred.it.relation.Award_.AWARD;
import static dev.kindred.it.relation.Bench_.BENCH;
import static dev.kindred.it.relation.Captain_.CAPTAIN;
import static dev.kindred.it.relation.Exhibit_.EXHIBIT;
import static dev.kindred.it.relation.Guide_.GUIDE;
import static dev.kindred.it.relation.Hall_.HALL;
import static dev.kindred.it.relation.Material_.MATERIAL;
import static dev.kindred.it.relation.Museum_.MUSEUM;
import static dev.kindred.it.relation.Painter_.PAINTER;
import static dev.kindred.it.relation.Picture_.PICTURE;
import static dev.kindred.it.relation.Ship_.SHIP;
import static dev.kindred.it.relation.Style_.STYLE;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A join along each kind of relationship, from either side. */
class JoinKindsTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(
                PAINTER, STYLE, MATERIAL, AWARD, CAPTAIN, SHIP, MUSEUM, HALL, GUIDE, EXHIBIT, BENCH, PICTURE));
        SessionFactory.of(db.engine()).run(session -> {
            Museum louvre = MUSEUM.create().name("Louvre");
            louvre.halls().add(HALL.create().label("h"));
            louvre.guides().put("g", GUIDE.create().name("g"));
            louvre.exhibits().add(EXHIBIT.create().title("e"));
            Painter klee = PAINTER.create().name("Klee");
            Painter kandinsky = PAINTER.create().name("Kandinsky");
            Style line = STYLE.create().name("line");
            line.painters().addAll(List.of(klee, kandinsky));
            klee.awards().put("a", AWARD.create().title("a"));
            klee.materials().add(MATERIAL.create().name("oil"));
            session.addAll(
                    louvre,
                    line,
                    STYLE.create().name("dot"),
                    CAPTAIN.create().name("Ahab").ship(SHIP.create().name("Pequod")),
                    CAPTAIN.create().name("Sparrow"));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void oneToOneIsJoinedFromEitherSide(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.list(select(SHIP.name).from(CAPTAIN).join(CAPTAIN.ship)))
                    .containsExactly("Pequod");
            assertThat(session.list(select(CAPTAIN.name).from(SHIP).join(SHIP.captain)))
                    .containsExactly("Ahab");
            assertThat(session.query(CAPTAIN)
                            .leftJoin(CAPTAIN.ship)
                            .where(SHIP.id.isNull())
                            .list())
                    .extracting(Captain::name)
                    .containsExactly("Sparrow");
            db.recorder()
                    .hasRun(
                            "select ships.name from captains join ships on ships.captain_id = captains.id",
                            "select captains.name from ships join captains on captains.id = ships.captain_id",
                            "select captains.id, captains.name from captains"
                                    + " left join ships on ships.captain_id = captains.id where ships.id is null");
        }
    }

    @DatabaseTest
    void setsMapsAndPositionedListsAreJoinedAsListsAre(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.list(select(HALL.label, GUIDE.name, EXHIBIT.title)
                            .from(MUSEUM)
                            .join(MUSEUM.halls)
                            .join(MUSEUM.guides)
                            .join(MUSEUM.exhibits)))
                    .hasSize(1);
            db.recorder()
                    .hasRun("select halls.label, guides.name, showpieces.title from galleries"
                            + " join halls on halls.museum_id = galleries.id"
                            + " join guides on guides.museum_id = galleries.id"
                            + " join showpieces on showpieces.museum_id = galleries.id");
        }
    }

    @DatabaseTest
    void manyToManyIsJoinedOverItsLinkTable(Database db) {
        String painters = "select painters.name from styles"
                + " join painter_styles on painter_styles.style_id = styles.id"
                + " join painters on painter_styles.painter_id = painters.id"
                + " where styles.name = ? order by painters.name -- ['line']";
        try (Session session = Session.open(db.engine())) {
            assertThat(session.list(select(PAINTER.name)
                            .from(STYLE)
                            .join(STYLE.painters)
                            .where(STYLE.name.eq("line"))
                            .orderBy(PAINTER.name.asc())))
                    .containsExactly("Kandinsky", "Klee");
            db.recorder().hasRun(painters);
            assertThat(session.query(PAINTER)
                            .join(PAINTER.styles)
                            .where(STYLE.name.eq("line"))
                            .orderBy(PAINTER.name)
                            .list())
                    .extracting(Painter::name)
                    .containsExactly("Kandinsky", "Klee");
        }
    }

    @DatabaseTest
    void anOuterJoinKeepsWhatHasNoLink(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.list(select(STYLE.name, count(PAINTER.id))
                            .from(STYLE)
                            .leftJoin(STYLE.painters)
                            .groupBy(STYLE.name)
                            .orderBy(STYLE.name.asc())))
                    .extracting(Object::toString)
                    .containsExactly("Row2[first=dot, second=0]", "Row2[first=line, second=2]");
            db.recorder()
                    .hasRun("select styles.name, count(painters.id) from styles"
                            + " left join painter_styles on painter_styles.style_id = styles.id"
                            + " left join painters on painter_styles.painter_id = painters.id"
                            + " group by styles.name order by styles.name");
        }
    }

    @DatabaseTest
    void linksThatOneSideKnowsAreJoinedFromIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.list(select(MATERIAL.name, AWARD.title)
                            .from(PAINTER)
                            .join(PAINTER.materials)
                            .join(PAINTER.awards)))
                    .hasSize(1);
            assertThat(db.recorder().statements().get(0))
                    .contains(" join painter_materials on painter_materials.painter_id = painters.id ")
                    .contains(" join painter_awards on painter_awards.painter_id = painters.id ");
        }
    }

    /** K6: a query over a link table sees links that are not written yet. */
    @DatabaseTest
    void aJoinOverLinksFlushesThemFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter klee = session.query(PAINTER).where(PAINTER.name.eq("Klee")).one();
            Style dot = session.query(STYLE).where(STYLE.name.eq("dot")).one();
            dot.painters().add(klee);

            assertThat(session.query(STYLE)
                            .join(STYLE.painters)
                            .where(PAINTER.name.eq("Klee"))
                            .orderBy(STYLE.name)
                            .list())
                    .extracting(Style::name)
                    .containsExactly("dot", "line");
        }
    }

    /** Two joins over one link table, each under a name of its own. */
    @DatabaseTest
    void twoJoinsOverOneLinkTableAreKeptApart(Database db) {
        try (Session session = Session.open(db.engine())) {
            Style_ other = STYLE.as("o");
            assertThat(session.list(select(count(PAINTER.id))
                            .from(PAINTER)
                            .join(PAINTER.styles)
                            .join(PAINTER.styles.to(other))
                            .where(STYLE.name.eq("line"), other.name.eq("line"))))
                    .containsExactly(2L);
        }
    }
}
