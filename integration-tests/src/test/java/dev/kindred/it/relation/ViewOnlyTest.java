package dev.kindred.it.relation;

import static dev.kindred.it.relation.Bench_.BENCH;
import static dev.kindred.it.relation.Exhibit_.EXHIBIT;
import static dev.kindred.it.relation.Guide_.GUIDE;
import static dev.kindred.it.relation.Hall_.HALL;
import static dev.kindred.it.relation.Museum_.MUSEUM;
import static dev.kindred.it.relation.Picture_.PICTURE;
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

/** Relationships that are only read, beside others over the same key: B16 and rule 2.1.19. */
class ViewOnlyTest {

    /** The Louvre (1) has pictures b (1) and a (2); the Prado (2) has none. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(MUSEUM, HALL, GUIDE, EXHIBIT, BENCH, PICTURE));
        SessionFactory.of(db.engine()).run(session -> {
            Museum louvre = MUSEUM.create().name("Louvre");
            louvre.pictures().add(PICTURE.create().title("b").year(2000));
            louvre.pictures().add(PICTURE.create().title("a").year(1900));
            session.addAll(louvre, MUSEUM.create().name("Prado"));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void aListThatIsOnlyReadIsLoadedInItsOwnOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);

            assertThat(louvre.catalogue()).extracting(Picture::title).containsExactly("a", "b");
            assertThat(louvre.pictures()).extracting(Picture::title).containsExactly("b", "a");
            assertThat(louvre.pictures()).containsAll(louvre.catalogue());
            assertThat(louvre.catalogue().get(0).house()).isSameAs(louvre);
        }
    }

    /** Rule 2.1.19. */
    @DatabaseTest
    void aChangeToAListThatIsOnlyReadIsDropped(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Picture first = louvre.catalogue().get(0);
            Picture loose = PICTURE.create().title("c").year(1);
            db.recorder().clear();

            louvre.catalogue().remove(first);
            louvre.catalogue().add(loose);
            assertThat(first.museum()).isSameAs(louvre);
            assertThat(loose.museum()).isNull();
            session.commit();

            db.recorder().hasRunNothing();
            assertThat(louvre.catalogue()).extracting(Picture::title).containsExactly("a", "b");
            assertThat(session.query(PICTURE).count()).isEqualTo(2);
        }
    }

    /** Rule 2.1.19. */
    @DatabaseTest
    void aChangeToAReferenceThatIsOnlyReadIsDropped(Database db) {
        try (Session session = Session.open(db.engine())) {
            Picture first = session.getOne(PICTURE, 1L);
            Museum louvre = session.getOne(MUSEUM, 1L);
            Museum prado = session.getOne(MUSEUM, 2L);
            assertThat(first.house()).isSameAs(louvre);
            db.recorder().clear();

            first.house(prado);
            assertThat(first.museumId()).isEqualTo(1L);
            assertThat(first.museum()).isSameAs(louvre);
            session.commit();

            assertThat(db.recorder().statements()).noneMatch(sql -> sql.startsWith("update"));
            assertThat(first.house()).isSameAs(louvre);
        }
    }

    /** Rule 2.1.19: a view shows a change of the key when it is loaded next, and not before. */
    @DatabaseTest
    void aViewFollowsAtTheNextLoad(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Museum prado = session.getOne(MUSEUM, 2L);
            Picture first = louvre.pictures().get(0);
            assertThat(louvre.catalogue()).contains(first);

            first.museum(prado);
            assertThat(louvre.catalogue()).contains(first);
            session.commit();

            assertThat(louvre.catalogue()).doesNotContain(first);
            assertThat(prado.catalogue()).containsExactly(first);
            assertThat(first.house()).isSameAs(prado);
        }
    }

    @DatabaseTest
    void anObjectThatOnlyAViewHoldsIsNotSaved(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum museum = MUSEUM.create().name("Uffizi");
            museum.catalogue().add(PICTURE.create().title("c").year(1));
            session.add(museum);
            session.commit();

            assertThat(session.query(PICTURE).count()).isEqualTo(2);
            assertThat(museum.catalogue()).isEmpty();
        }
    }

    @DatabaseTest
    void viewsAreLoadedAlongAndJoined(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Museum> museums = session.query(MUSEUM)
                    .options(selectin(MUSEUM.catalogue, selectin(PICTURE.house)))
                    .orderBy(MUSEUM.id)
                    .list();
            assertThat(db.recorder().selects()).isEqualTo(2);
            assertThat(museums.get(0).catalogue()).extracting(Picture::title).containsExactly("a", "b");
            assertThat(museums.get(0).catalogue()).extracting(Picture::house).containsOnly(museums.get(0));
            assertThat(museums.get(1).catalogue()).isEmpty();
            assertThat(db.recorder().selects()).isEqualTo(2);

            assertThat(session.list(select(PICTURE.title)
                            .from(MUSEUM)
                            .join(MUSEUM.catalogue)
                            .orderBy(PICTURE.title.asc())))
                    .containsExactly("a", "b");
        }
    }
}
