package dev.kindred.it.relation;

import static dev.kindred.it.relation.Bench_.BENCH;
import static dev.kindred.it.relation.Exhibit_.EXHIBIT;
import static dev.kindred.it.relation.Guide_.GUIDE;
import static dev.kindred.it.relation.Hall_.HALL;
import static dev.kindred.it.relation.Museum_.MUSEUM;
import static dev.kindred.it.relation.Picture_.PICTURE;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A list with an order of its own, in every way of loading: B17 and rule 2.1.21. */
class OrderedListTest {

    private static final String PICTURES =
            "select pictures.id, pictures.title, pictures.painted, pictures.museum_id from pictures";
    private static final String ORDERED = " order by pictures.painted desc, pictures.title";
    private static final String PICTURES_OF = PICTURES + " where pictures.museum_id = ?" + ORDERED + " -- ";

    /** The Louvre (1) has, by year downwards and title: d 1900, b 1850, c 1850, a 1800; the Prado (2) has z 1700. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(MUSEUM, HALL, GUIDE, EXHIBIT, BENCH, PICTURE));
        SessionFactory.of(db.engine()).run(session -> {
            Museum louvre = MUSEUM.create().name("Louvre");
            louvre.pictures()
                    .addAll(List.of(picture("a", 1800), picture("c", 1850), picture("b", 1850), picture("d", 1900)));
            Museum prado = MUSEUM.create().name("Prado");
            session.add(louvre);
            session.flush();
            session.add(prado);
            prado.pictures().add(picture("z", 1700));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void theFirstReadIsOrdered(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            db.recorder().clear();

            assertThat(titles(louvre)).isEqualTo("dbca");
            db.recorder().hasRun(PICTURES_OF + "[1]");
        }
    }

    @DatabaseTest
    void selectInIsOrderedForEachOwner(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Museum> museums = session.query(MUSEUM)
                    .options(selectin(MUSEUM.pictures))
                    .orderBy(MUSEUM.id)
                    .list();

            assertThat(museums).extracting(OrderedListTest::titles).containsExactly("dbca", "z");
            assertThat(db.recorder().statements()).hasSize(2).last().asString().endsWith(ORDERED);
        }
    }

    /** Rule 2.1.21. */
    @DatabaseTest
    void newElementsStandAtTheEndUntilTheNextLoad(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            assertThat(titles(louvre)).isEqualTo("dbca");
            louvre.pictures().add(picture("e", 1950));
            picture("f", 1825).museum(louvre);
            louvre.pictures().get(0).year(1000);
            session.add(louvre.pictures().get(5));

            assertThat(titles(louvre)).isEqualTo("dbcaef");
            session.flush();
            assertThat(titles(louvre)).isEqualTo("dbcaef");
            session.commit();

            assertThat(titles(louvre)).isEqualTo("ebcfad");
        }
    }

    /** What entered while the list was not loaded is written first, and then stands where the order puts it. */
    @DatabaseTest
    void whatEnteredBeforeTheLoadStandsInItsPlace(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            session.add(picture("e", 1950).museum(louvre));

            assertThat(titles(louvre)).isEqualTo("edbca");
        }
    }

    @DatabaseTest
    void anOrderedListIsReadAgainInItsOrderAfterARollback(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            louvre.pictures(List.of(louvre.pictures().get(3), louvre.pictures().get(0)));
            assertThat(titles(louvre)).isEqualTo("ad");
            session.rollback();

            assertThat(titles(louvre)).isEqualTo("dbca");
        }
    }

    private static Picture picture(String title, int year) {
        return PICTURE.create().title(title).year(year);
    }

    private static String titles(Museum museum) {
        return String.join("", museum.pictures().stream().map(Picture::title).toList());
    }
}
