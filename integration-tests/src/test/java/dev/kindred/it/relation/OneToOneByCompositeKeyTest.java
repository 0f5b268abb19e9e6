package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Berth_.BERTH;
import static dev.kindred.it.relation.Captain_.CAPTAIN;
import static dev.kindred.it.relation.Crane_.CRANE;
import static dev.kindred.it.relation.Mooring_.MOORING;
import static dev.kindred.it.relation.Ship_.SHIP;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** One to one over a key of two parts. Rule 2.1.16. */
class OneToOneByCompositeKeyTest {

    private static final String MOORING_OF =
            "select moorings.id, moorings.owner, moorings.berth_dock, moorings.berth_number from moorings"
                    + " where moorings.berth_dock = ? and moorings.berth_number = ? -- ";
    private static final String UPDATE = "update moorings set berth_dock = ?, berth_number = ? where id = ? -- ";

    /** Berth N 1 has mooring 1; N 2 has none, and mooring 2 has no berth. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(BERTH, CRANE, MOORING, SHIP, CAPTAIN));
        SessionFactory.of(db.engine()).run(session -> {
            session.add(
                    BERTH.create().dock("N").number(1).mooring(MOORING.create().owner("Jane")));
            session.flush();
            session.addAll(BERTH.create().dock("N").number(2), MOORING.create().owner("Iris"));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void bothPartsOfTheKeyAreWrittenWithTheRow(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(MOORING.create()
                    .owner("Mary")
                    .berth(BERTH.create().dock("S").number(7)));
            session.commit();

            db.recorder()
                    .hasRun(
                            "insert into berths (dock, number) values (?, ?) -- ['S', 7]",
                            numbered(
                                    db,
                                    "insert into moorings (owner, berth_dock, berth_number) values (?, ?, ?)"
                                            + " -- ['Mary', 'S', 7]"));
        }
    }

    @DatabaseTest
    void eachSideIsReadByTheWholeKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Berth first = session.getOne(BERTH, new BerthKey("N", 1));
            Berth second = session.getOne(BERTH, new BerthKey("N", 2));
            db.recorder().clear();

            assertThat(first.mooring().owner()).isEqualTo("Jane");
            assertThat(first.mooring().berth()).isSameAs(first);
            assertThat(second.mooring()).isNull();

            db.recorder().hasRun(MOORING_OF + "['N', 1]", MOORING_OF + "['N', 2]");
        }
    }

    @DatabaseTest
    void whatIsReplacedLosesTheWholeKeyFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            Berth first = session.getOne(BERTH, new BerthKey("N", 1));
            Mooring iris = session.getOne(MOORING, 2L);
            db.recorder().clear();

            iris.berth(first);
            assertThat(first.mooring()).isSameAs(iris);
            session.commit();

            db.recorder().hasRun(MOORING_OF + "['N', 1]", UPDATE + "[NULL, NULL, 1], ['N', 1, 2]");
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(MOORING, 1L).berth()).isNull();
            assertThat(session.getOne(BERTH, new BerthKey("N", 1)).mooring().owner())
                    .isEqualTo("Iris");
        }
    }

    @DatabaseTest
    void aMoveChangesOnlyTheColumnsThatDiffer(Database db) {
        try (Session session = Session.open(db.engine())) {
            Mooring jane = session.getOne(MOORING, 1L);
            Berth first = jane.berth();
            Berth second = session.getOne(BERTH, new BerthKey("N", 2));
            db.recorder().clear();

            second.mooring(jane);
            session.commit();

            db.recorder()
                    .hasRun(MOORING_OF + "['N', 2]", "update moorings set berth_number = ? where id = ? -- [2, 1]");
            assertThat(first.mooring()).isNull();
        }
    }

    @DatabaseTest
    void selectInAndJoinsGoByTheWholeKeyFromEitherSide(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Berth> berths = session.query(BERTH)
                    .options(selectin(BERTH.mooring))
                    .orderBy(BERTH.number)
                    .list();
            assertThat(berths.get(0).mooring().owner()).isEqualTo("Jane");
            assertThat(berths.get(1).mooring()).isNull();
            assertThat(db.recorder().selects()).isEqualTo(2);
            db.recorder().clear();

            assertThat(session.list(select(MOORING.owner).from(BERTH).join(BERTH.mooring)))
                    .containsExactly("Jane");
            assertThat(session.list(select(BERTH.number).from(MOORING).join(MOORING.berth)))
                    .containsExactly(1);
            db.recorder()
                    .hasRun(
                            "select moorings.owner from berths join moorings"
                                    + " on moorings.berth_dock = berths.dock and moorings.berth_number = berths.number",
                            "select berths.number from moorings join berths"
                                    + " on berths.dock = moorings.berth_dock and berths.number = moorings.berth_number");
        }
    }
}
