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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.UnlinkedEntityException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** What save-update reaches through each kind of relationship, and what it does not: section 2.2 and row K1. */
class LinkedKindsTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(
                PAINTER, STYLE, MATERIAL, AWARD, CAPTAIN, SHIP, MUSEUM, HALL, GUIDE, EXHIBIT, BENCH, PICTURE));
        SessionFactory.of(db.engine())
                .run(session -> session.addAll(
                        PAINTER.create().name("Klee"),
                        STYLE.create().name("line"),
                        CAPTAIN.create().name("Ahab"),
                        SHIP.create().name("Argo"),
                        MUSEUM.create().name("Louvre")));
        db.recorder().clear();
    }

    /** Rules 2.2.1 and 2.2.2. */
    @DatabaseTest
    void addTakesAlongWhatAnyKindReaches(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum museum = MUSEUM.create().name("Prado");
            museum.halls().add(HALL.create().label("h"));
            museum.guides().put("g", GUIDE.create().name("g"));
            museum.exhibits().add(EXHIBIT.create().title("e"));
            museum.benches().add(BENCH.create().label("b"));
            Painter painter = PAINTER.create().name("Goya");
            painter.styles().add(STYLE.create().name("dark"));
            painter.awards().put("a", AWARD.create().title("a"));
            painter.materials().add(MATERIAL.create().name("oil"));
            painter.pupils().add(PAINTER.create().name("pupil"));
            session.addAll(
                    museum,
                    painter,
                    CAPTAIN.create().name("Nemo").ship(SHIP.create().name("Nautilus")),
                    SHIP.create().name("Raft").captain(CAPTAIN.create().name("Tom")));
            session.commit();

            assertThat(List.of(
                            session.query(HALL).count(),
                            session.query(GUIDE).count(),
                            session.query(EXHIBIT).count(),
                            session.query(BENCH).count(),
                            session.query(AWARD).count(),
                            session.query(MATERIAL).count()))
                    .containsOnly(1L);
            assertThat(session.query(PAINTER).count()).isEqualTo(3);
            assertThat(session.query(STYLE).count()).isEqualTo(2);
            assertThat(session.query(CAPTAIN).count()).isEqualTo(3);
            assertThat(session.query(SHIP).count()).isEqualTo(3);
        }
    }

    /** Rule 2.2.3: no add is needed for what is put into an object of the session. */
    @DatabaseTest
    void whatIsPutIntoAnObjectOfTheSessionIsPendingAtOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Painter klee = session.getOne(PAINTER, 1L);
            Hall hall = HALL.create().label("h");
            Guide guide = GUIDE.create().name("g");
            Style style = STYLE.create().name("dot");
            Painter teacher = PAINTER.create().name("Stuck");
            Ship ship = SHIP.create().name("Raft");
            Captain captain = CAPTAIN.create().name("Tom");

            louvre.halls().add(hall);
            louvre.guides().put("g", guide);
            klee.styles().add(style);
            klee.teachers().add(teacher);
            session.getOne(CAPTAIN, 1L).ship(ship);
            session.getOne(SHIP, 1L).captain(captain);

            for (Object object : List.of(hall, guide, style, teacher, ship, captain)) {
                assertThat(session.contains(object)).as(object.toString()).isTrue();
            }
        }
    }

    /** Row K1 in place of rule 2.2.4, for each kind: linked from its own side, an object is named and not lost. */
    @DatabaseTest
    void whatLinksItselfToAnObjectOfTheSessionIsRefusedAtTheFlush(Database db) {
        isRefused(db, "Captain.ship", s -> SHIP.create().name("x").captain(s.getOne(CAPTAIN, 1L)));
        isRefused(db, "Ship.captain", s -> CAPTAIN.create().name("x").ship(s.getOne(SHIP, 1L)));
        isRefused(db, "Museum.halls", s -> HALL.create().label("x").museum(s.getOne(MUSEUM, 1L)));
        isRefused(db, "Museum.guides", s -> GUIDE.create().name("x").museum(s.getOne(MUSEUM, 1L)));
        isRefused(db, "Museum.exhibits", s -> EXHIBIT.create().title("x").museum(s.getOne(MUSEUM, 1L)));
        isRefused(db, "Style.painters", s -> PAINTER.create().name("x").styles().add(s.getOne(STYLE, 1L)));
        isRefused(db, "Painter.styles", s -> STYLE.create().name("x").painters().add(s.getOne(PAINTER, 1L)));
        isRefused(
                db, "Painter.pupils", s -> PAINTER.create().name("x").teachers().add(s.getOne(PAINTER, 1L)));
    }

    /** Row K1: either cure. */
    @DatabaseTest
    void whatWasRefusedIsWrittenOnceItIsAdded(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ship raft = SHIP.create().name("Raft").captain(session.getOne(CAPTAIN, 1L));
            Style dot = STYLE.create().name("dot");
            dot.painters().add(session.getOne(PAINTER, 1L));
            assertThatThrownBy(session::commit).isInstanceOf(UnlinkedEntityException.class);

            session.addAll(raft, dot);
            session.commit();

            assertThat(raft.captainId()).isEqualTo(1L);
            assertThat(session.getOne(PAINTER, 1L).styles()).containsExactly(dot);
        }
    }

    /** Rows K1 and K6: an autoflush leaves a link out until its other end is there, and writes the rest. */
    @DatabaseTest
    void anAutoflushLeavesOutTheLinkOfAnObjectThatIsStillInTheMaking(Database db) {
        try (Session session = Session.open(db.engine())) {
            Painter klee = session.getOne(PAINTER, 1L);
            klee.name("Paul Klee");
            Style dot = STYLE.create().name("dot");
            dot.painters().add(klee);
            db.recorder().clear();

            assertThat(session.query(PAINTER)
                            .where(PAINTER.name.eq("Paul Klee"))
                            .count())
                    .isEqualTo(1);
            assertThat(db.recorder().executions().get(0))
                    .hasToString("update painters set name = ? where id = ? -- ['Paul Klee', 1]");
            assertThat(klee.styles()).containsExactly(dot);

            session.add(dot);
            session.commit();
            assertThat(klee.styles()).containsExactly(dot);
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(PAINTER, 1L).styles())
                    .extracting(Style::name)
                    .containsExactly("dot");
        }
    }

    private static void isRefused(Database db, String path, Consumer<Session> link) {
        try (Session session = Session.open(db.engine())) {
            link.accept(session);
            db.recorder().clear();

            assertThatThrownBy(session::flush)
                    .as(path)
                    .isInstanceOf(UnlinkedEntityException.class)
                    .hasMessageContaining(path + " of ");
            db.recorder().hasRunNothing();
        }
    }
}
