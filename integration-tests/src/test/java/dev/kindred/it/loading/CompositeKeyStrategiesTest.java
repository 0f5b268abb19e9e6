package dev.kindred.it.loading;

import static dev.kindred.it.relation.Berth_.BERTH;
import static dev.kindred.it.relation.Captain_.CAPTAIN;
import static dev.kindred.it.relation.Crane_.CRANE;
import static dev.kindred.it.relation.Mooring_.MOORING;
import static dev.kindred.it.relation.Peg_.PEG;
import static dev.kindred.it.relation.Pitch_.PITCH;
import static dev.kindred.it.relation.Ship_.SHIP;
import static dev.kindred.query.LoadOption.immediate;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.raise;
import static dev.kindred.query.LoadOption.raiseOnSql;
import static dev.kindred.query.LoadOption.select;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.query.LoadOption.subquery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.LazyLoadException;
import dev.kindred.it.relation.Berth;
import dev.kindred.it.relation.Crane;
import dev.kindred.it.relation.Mooring;
import dev.kindred.it.relation.Peg;
import dev.kindred.it.relation.Pitch;
import dev.kindred.query.LoadOption;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** The table of section 2.7 for keys of two columns: how many statements each strategy sends, which, and what it finds. */
class CompositeKeyStrategiesTest {

    private static final String PITCHES = "select pitches.field, pitches.number from pitches";
    private static final String PEGS = "select pegs.id, pegs.pitch_field, pegs.pitch_number from pegs";
    private static final String BERTHS = "select berths.dock, berths.number from berths";
    private static final String MOORINGS =
            "select moorings.id, moorings.owner, moorings.berth_dock, moorings.berth_number from moorings";
    private static final String CRANES = "select cranes.yard, cranes.number from cranes";

    private static final String ALL_PITCHES = PITCHES + " order by pitches.field, pitches.number";
    private static final String ALL_PEGS = PEGS + " order by pegs.id";
    private static final String ALL_BERTHS = BERTHS + " order by berths.dock, berths.number";
    private static final String ALL_MOORINGS = MOORINGS + " order by moorings.id";
    private static final String OR = " or ";
    private static final String PEGS_KEY = "pegs.pitch_field = ? and pegs.pitch_number = ?";
    private static final String PEGS_OF = PEGS + " where " + PEGS_KEY;
    private static final String BY_ID = " order by pegs.id -- ";
    private static final String PITCH_KEY = "pitches.field = ? and pitches.number = ?";
    private static final String PITCH_BY_KEY = PITCHES + " where " + PITCH_KEY;
    private static final String MOORING_KEY = "moorings.berth_dock = ? and moorings.berth_number = ?";
    private static final String MOORING_OF = MOORINGS + " where " + MOORING_KEY;
    private static final String BERTH_BY_KEY = BERTHS + " where berths.dock = ? and berths.number = ?";
    private static final String LINKED =
            " join berth_cranes on berth_cranes.dock = berths.dock" + " and berth_cranes.berth = berths.number";
    private static final String LINK_KEY = "berth_cranes.yard = ? and berth_cranes.crane = ?";
    private static final String LINKED_BERTHS =
            "select berths.dock, berths.number, berth_cranes.yard, berth_cranes.crane from berths" + LINKED;
    private static final String BERTH_ORDER = " order by berths.dock, berths.number desc";
    private static final String ALL_CRANES = CRANES + " order by cranes.yard, cranes.number";

    /** Owners with two, one and no elements, of which some share one column of the key, and references that are null. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(PITCH, PEG, BERTH, MOORING, CRANE, SHIP, CAPTAIN));
        SessionFactory.of(db.engine()).run(session -> {
            Pitch first = PITCH.create().field("A").number(1);
            Pitch second = PITCH.create().field("A").number(2);
            Pitch third = PITCH.create().field("A").number(3);
            session.addAll(first, second, third, PITCH.create().field("B").number(1));
            for (Pitch pitch : List.of(first, first, second, third)) {
                session.add(PEG.create().pitch(pitch));
                session.flush();
            }
            session.add(PEG.create());
            Berth n1 = BERTH.create().dock("N").number(1);
            Berth n2 = BERTH.create().dock("N").number(2);
            session.addAll(n1, n2, BERTH.create().dock("S").number(1));
            session.add(MOORING.create().owner("Jane").berth(n1));
            session.flush();
            session.add(MOORING.create().owner("Iris").berth(n2));
            session.flush();
            session.add(MOORING.create().owner("Mary"));
            Crane crane = CRANE.create().yard("Y").number(1);
            crane.berths().addAll(List.of(n1, n2));
            Crane other = CRANE.create().yard("Y").number(2);
            other.berths().add(n1);
            session.addAll(crane, other, CRANE.create().yard("Z").number(1));
        });
        db.recorder().clear();
    }

    private static <E> void read(List<E> owners, Function<E, Object> relationship, Object... expected) {
        assertThat(owners).extracting(relationship).containsExactly(expected);
    }

    private static void pegs(Database db, LoadOption<Pitch> option, String... sent) {
        try (Session session = Session.open(db.engine())) {
            List<Pitch> pitches = session.query(PITCH)
                    .orderBy(PITCH.field, PITCH.number)
                    .options(option)
                    .list();
            read(
                    pitches,
                    pitch -> pitch.pegs().stream().map(Peg::id).toList(),
                    List.of(1L, 2L),
                    List.of(3L),
                    List.of(4L),
                    List.of());
            assertThat(pitches.get(0).pegs().get(0).pitch()).isSameAs(pitches.get(0));
        }
        db.recorder().hasRun(sent);
    }

    private static void pitches(Database db, LoadOption<Peg> option, String... sent) {
        try (Session session = Session.open(db.engine())) {
            List<Peg> pegs = session.query(PEG).orderBy(PEG.id).options(option).list();
            read(pegs, peg -> peg.pitch() == null ? 0L : peg.pitch().number(), 1L, 1L, 2L, 3L, 0L);
        }
        db.recorder().hasRun(sent);
    }

    private static void moorings(Database db, LoadOption<Berth> option, String... sent) {
        try (Session session = Session.open(db.engine())) {
            List<Berth> berths = session.query(BERTH)
                    .orderBy(BERTH.dock, BERTH.number)
                    .options(option)
                    .list();
            read(berths, berth -> berth.mooring() == null ? "" : berth.mooring().owner(), "Jane", "Iris", "");
        }
        db.recorder().hasRun(sent);
    }

    private static void berths(Database db, LoadOption<Mooring> option, String... sent) {
        try (Session session = Session.open(db.engine())) {
            List<Mooring> moorings =
                    session.query(MOORING).orderBy(MOORING.id).options(option).list();
            read(
                    moorings,
                    mooring -> mooring.berth() == null ? 0 : mooring.berth().number(),
                    1,
                    2,
                    0);
        }
        db.recorder().hasRun(sent);
    }

    private static void served(Database db, LoadOption<Crane> option, String... sent) {
        try (Session session = Session.open(db.engine())) {
            List<Crane> cranes = session.query(CRANE)
                    .orderBy(CRANE.yard, CRANE.number)
                    .options(option)
                    .list();
            read(
                    cranes,
                    crane -> crane.berths().stream().map(Berth::number).toList(),
                    List.of(2, 1),
                    List.of(1),
                    List.of());
        }
        db.recorder().hasRun(sent);
    }

    @DatabaseTest
    void listsAreLoadedAtTheirTouch(Database db) {
        String[] alone = {
            ALL_PITCHES,
            PEGS_OF + BY_ID + "['A', 1]",
            PEGS_OF + BY_ID + "['A', 2]",
            PEGS_OF + BY_ID + "['A', 3]",
            PEGS_OF + BY_ID + "['B', 1]"
        };
        pegs(
                db,
                select(PITCH.pegs),
                alone[0],
                alone[1],
                PEGS_OF + OR + PEGS_KEY + OR + PEGS_KEY + BY_ID + "['A', 2, 'A', 3, 'B', 1]");
        pegs(db, select(PITCH.pegs).withPeers(false), alone);
        pegs(db, immediate(PITCH.pegs), alone);
    }

    @DatabaseTest
    void listsAreLoadedAlong(Database db) {
        pegs(
                db,
                joined(PITCH.pegs),
                "select pitches.field, pitches.number, pegs_1.id, pegs_1.pitch_field, pegs_1.pitch_number from pitches"
                        + " left join pegs as pegs_1 on pegs_1.pitch_field = pitches.field"
                        + " and pegs_1.pitch_number = pitches.number"
                        + " order by pitches.field, pitches.number, pitches.field, pitches.number, pegs_1.id");
        pegs(
                db,
                selectin(PITCH.pegs),
                ALL_PITCHES,
                PEGS_OF + OR + PEGS_KEY + OR + PEGS_KEY + OR + PEGS_KEY + BY_ID + "['A', 1, 'A', 2, 'A', 3, 'B', 1]");
        pegs(
                db,
                subquery(PITCH.pegs),
                ALL_PITCHES,
                PEGS + " join (select distinct pitches.field, pitches.number from pitches) as pitches_found"
                        + " on pegs.pitch_field = pitches_found.field and pegs.pitch_number = pitches_found.number"
                        + " order by pegs.id");
    }

    @DatabaseTest
    void referencesAreLoadedAtTheirTouchOncePerTarget(Database db) {
        String[] each = {
            ALL_PEGS, PITCH_BY_KEY + " -- ['A', 1]", PITCH_BY_KEY + " -- ['A', 2]", PITCH_BY_KEY + " -- ['A', 3]"
        };
        pitches(db, select(PEG.pitch), each[0], each[1], PITCH_BY_KEY + OR + PITCH_KEY + " -- ['A', 2, 'A', 3]");
        pitches(db, select(PEG.pitch).withPeers(false), each);
        pitches(db, immediate(PEG.pitch), each);
    }

    @DatabaseTest
    void referencesAreLoadedAlong(Database db) {
        pitches(
                db,
                joined(PEG.pitch),
                "select pegs.id, pegs.pitch_field, pegs.pitch_number, pitches_1.field, pitches_1.number from pegs"
                        + " left join pitches as pitches_1 on pitches_1.field = pegs.pitch_field"
                        + " and pitches_1.number = pegs.pitch_number order by pegs.id");
        pitches(
                db,
                selectin(PEG.pitch),
                ALL_PEGS,
                PITCH_BY_KEY + OR + PITCH_KEY + OR + PITCH_KEY + " -- ['A', 1, 'A', 2, 'A', 3]");
        pitches(
                db,
                subquery(PEG.pitch),
                ALL_PEGS,
                PITCHES + " join (select distinct pegs.pitch_field, pegs.pitch_number from pegs) as pegs_found"
                        + " on pitches.field = pegs_found.pitch_field and pitches.number = pegs_found.pitch_number");
    }

    @DatabaseTest
    void oneToOneWithoutTheKeyIsLoadedAtItsTouch(Database db) {
        String[] alone = {
            ALL_BERTHS, MOORING_OF + " -- ['N', 1]", MOORING_OF + " -- ['N', 2]", MOORING_OF + " -- ['S', 1]"
        };
        moorings(db, select(BERTH.mooring), alone[0], alone[1], MOORING_OF + OR + MOORING_KEY + " -- ['N', 2, 'S', 1]");
        moorings(db, select(BERTH.mooring).withPeers(false), alone);
        moorings(db, immediate(BERTH.mooring), alone);
    }

    @DatabaseTest
    void oneToOneWithoutTheKeyIsLoadedAlong(Database db) {
        moorings(
                db,
                joined(BERTH.mooring),
                "select berths.dock, berths.number, moorings_1.id, moorings_1.owner, moorings_1.berth_dock,"
                        + " moorings_1.berth_number from berths left join moorings as moorings_1"
                        + " on moorings_1.berth_dock = berths.dock and moorings_1.berth_number = berths.number"
                        + " order by berths.dock, berths.number");
        moorings(
                db,
                selectin(BERTH.mooring),
                ALL_BERTHS,
                MOORING_OF + OR + MOORING_KEY + OR + MOORING_KEY + " -- ['N', 1, 'N', 2, 'S', 1]");
        moorings(
                db,
                subquery(BERTH.mooring),
                ALL_BERTHS,
                MOORINGS + " join (select distinct berths.dock, berths.number from berths) as berths_found"
                        + " on moorings.berth_dock = berths_found.dock and moorings.berth_number = berths_found.number");
    }

    @DatabaseTest
    void oneToOneWithTheKeyIsLoadedAtItsTouch(Database db) {
        String[] each = {ALL_MOORINGS, BERTH_BY_KEY + " -- ['N', 1]", BERTH_BY_KEY + " -- ['N', 2]"};
        berths(db, select(MOORING.berth), each);
        berths(db, select(MOORING.berth).withPeers(false), each);
        berths(db, immediate(MOORING.berth), each);
    }

    @DatabaseTest
    void oneToOneWithTheKeyIsLoadedAlong(Database db) {
        berths(
                db,
                joined(MOORING.berth),
                "select moorings.id, moorings.owner, moorings.berth_dock, moorings.berth_number, berths_1.dock,"
                        + " berths_1.number from moorings left join berths as berths_1"
                        + " on berths_1.dock = moorings.berth_dock and berths_1.number = moorings.berth_number"
                        + " order by moorings.id");
        berths(
                db,
                selectin(MOORING.berth),
                ALL_MOORINGS,
                BERTH_BY_KEY + OR + "berths.dock = ? and berths.number = ? -- ['N', 1, 'N', 2]");
        berths(
                db,
                subquery(MOORING.berth),
                ALL_MOORINGS,
                BERTHS + " join (select distinct moorings.berth_dock, moorings.berth_number from moorings)"
                        + " as moorings_found on berths.dock = moorings_found.berth_dock"
                        + " and berths.number = moorings_found.berth_number");
    }

    @DatabaseTest
    void manyToManyIsLoadedAtItsTouch(Database db) {
        String of = BERTHS + LINKED + " where " + LINK_KEY + BERTH_ORDER + " -- ";
        String[] alone = {ALL_CRANES, of + "['Y', 1]", of + "['Y', 2]", of + "['Z', 1]"};
        served(
                db,
                select(CRANE.berths),
                alone[0],
                alone[1],
                LINKED_BERTHS + " where " + LINK_KEY + OR + LINK_KEY + BERTH_ORDER + " -- ['Y', 2, 'Z', 1]");
        served(db, select(CRANE.berths).withPeers(false), alone);
        served(db, immediate(CRANE.berths), alone);
    }

    @DatabaseTest
    void manyToManyIsLoadedAlong(Database db) {
        served(
                db,
                joined(CRANE.berths),
                "select cranes.yard, cranes.number, berths_1.dock, berths_1.number from cranes"
                        + " left join berth_cranes as berth_cranes__berths_1"
                        + " on berth_cranes__berths_1.yard = cranes.yard and berth_cranes__berths_1.crane = cranes.number"
                        + " left join berths as berths_1 on berth_cranes__berths_1.dock = berths_1.dock"
                        + " and berth_cranes__berths_1.berth = berths_1.number order by cranes.yard, cranes.number,"
                        + " cranes.yard, cranes.number, berths_1.dock, berths_1.number desc");
        served(
                db,
                selectin(CRANE.berths),
                ALL_CRANES,
                LINKED_BERTHS + " where " + LINK_KEY + OR + LINK_KEY + OR + LINK_KEY + BERTH_ORDER
                        + " -- ['Y', 1, 'Y', 2, 'Z', 1]");
        served(
                db,
                subquery(CRANE.berths),
                ALL_CRANES,
                LINKED_BERTHS + " join (select distinct cranes.yard, cranes.number from cranes) as cranes_found"
                        + " on berth_cranes.yard = cranes_found.yard and berth_cranes.crane = cranes_found.number"
                        + BERTH_ORDER);
    }

    @DatabaseTest
    void raiseRefusesToLoad(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Pitch> pitches =
                    session.query(PITCH).options(raise(PITCH.pegs)).list();
            List<Peg> pegs = session.query(PEG).options(raise(PEG.pitch)).list();
            List<Berth> berths =
                    session.query(BERTH).options(raise(BERTH.mooring)).list();
            List<Mooring> moorings =
                    session.query(MOORING).options(raise(MOORING.berth)).list();
            List<Crane> cranes =
                    session.query(CRANE).options(raise(CRANE.berths)).list();
            db.recorder().clear();

            pitches.forEach(one -> assertThatThrownBy(() -> one.pegs().size()).isInstanceOf(LazyLoadException.class));
            pegs.forEach(one -> assertThatThrownBy(one::pitch).isInstanceOf(LazyLoadException.class));
            berths.forEach(one -> assertThatThrownBy(one::mooring).isInstanceOf(LazyLoadException.class));
            moorings.forEach(one -> assertThatThrownBy(one::berth).isInstanceOf(LazyLoadException.class));
            cranes.forEach(one -> assertThatThrownBy(() -> one.berths().size()).isInstanceOf(LazyLoadException.class));
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void raiseOnSqlLetsMemoryAnswer(Database db) {
        try (Session session = Session.open(db.engine())) {
            Pitch first = session.query(PITCH)
                    .where(PITCH.field.eq("A"), PITCH.number.eq(1L))
                    .one();
            List<Peg> pegs = session.query(PEG)
                    .orderBy(PEG.id)
                    .options(raiseOnSql(PEG.pitch))
                    .list();
            List<Berth> berths =
                    session.query(BERTH).options(raiseOnSql(BERTH.mooring)).list();
            db.recorder().clear();

            assertThat(pegs.get(0).pitch()).isSameAs(first);
            assertThat(pegs.get(4).pitch()).isNull();
            assertThatThrownBy(() -> pegs.get(2).pitch()).isInstanceOf(LazyLoadException.class);
            assertThatThrownBy(() -> berths.get(0).mooring()).isInstanceOf(LazyLoadException.class);
            db.recorder().hasRunNothing();
        }
    }
}
