package dev.kindred.it.keys;

import static dev.kindred.it.keys.Goods_.GOODS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DetachedEntityException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import org.junit.jupiter.api.BeforeEach;

/** What the database computes is never written, and never shown as it was before. */
class ComputedTest {

    @BeforeEach
    void create(Database db) {
        db.createAll(MetaData.of(GOODS));
    }

    private static Goods tea(Session session) {
        Goods goods = GOODS.create().name("tea").price(3).amount(4);
        session.add(goods);
        session.flush();
        return goods;
    }

    @DatabaseTest
    void standsInTheTable(Database db) {
        db.engine().dropAll(MetaData.of(GOODS));
        db.recorder().clear();

        db.engine().createAll(MetaData.of(GOODS));

        String created = db.recorder().statements().get(0);
        String kept = db.is(Databases.H2) ? "" : " stored";
        String computed = db.is(Databases.H2) ? "" : db.is(Databases.POSTGRESQL) ? " stored" : " virtual";
        assertThat(created)
                .contains(", total integer generated always as (price * amount)" + kept
                        + ", dearer integer generated always as (price + 1)" + computed + ")");
    }

    @DatabaseTest
    void isKnownAfterAnInsert(Database db) {
        try (Session session = Session.open(db.engine())) {
            Goods tea = tea(session);
            db.recorder().clear();

            assertThat(tea.total()).isEqualTo(12);
            assertThat(tea.dearer()).isEqualTo(4);
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void isReadAgainAfterAnUpdate(Database db) {
        try (Session session = Session.open(db.engine())) {
            Goods tea = tea(session);
            db.recorder().clear();

            tea.price(5);
            session.flush();

            db.recorder().hasRun("update goods set price = ? where id = ? -- [5, 1]");
            assertThat(tea.price()).isEqualTo(5);
            db.recorder().hasRunNothing();
            assertThat(tea.total()).isEqualTo(20);
            assertThat(tea.dearer()).isEqualTo(6);
            assertThat(db.recorder().selects()).isEqualTo(1);
            session.commit();
        }
    }

    @DatabaseTest
    void staysKnownWhereAnUpdateHasNothingToWrite(Database db) {
        try (Session session = Session.open(db.engine())) {
            Goods tea = tea(session);
            db.recorder().clear();

            tea.price(9);
            tea.price(3);
            session.flush();

            assertThat(tea.total()).isEqualTo(12);
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void isNotTakenOverByAMerge(Database db) {
        Goods given;
        try (Session session = Session.open(db.engine())) {
            given = tea(session);
            session.commit();
            given.total();
        }
        try (Session session = Session.open(db.engine())) {
            Goods merged = session.merge(given);
            merged.amount(10);
            session.commit();

            assertThat(merged.total()).isEqualTo(30);
            assertThat(session.query(GOODS).where(GOODS.total.eq(30)).list()).containsExactly(merged);
        }
    }

    /** An outdated value is never shown, and a primitive none is not 0. */
    @DatabaseTest
    void isAnErrorAfterAnUpdateIfTheSessionHasEnded(Database db) {
        Goods tea;
        Goods unchanged;
        try (Session session = Session.open(db.engine())) {
            tea = tea(session);
            unchanged = tea(session);
            tea.price(5);
            session.commit();
            db.recorder().clear();
        }

        assertThat(tea.price()).isEqualTo(5);
        assertThat(unchanged.total()).isEqualTo(12);
        assertThatThrownBy(tea::total)
                .isInstanceOf(DetachedEntityException.class)
                .hasMessage(
                        "Cannot read Goods.total of " + tea + ": it was not loaded, and the object's session is closed"
                                + " or let go of it. Read it while the session is open.");
        assertThatThrownBy(tea::dearer).isInstanceOf(DetachedEntityException.class);
        db.recorder().hasRunNothing();

        try (Session session = Session.open(db.engine())) {
            session.add(tea);
            assertThat(tea.total()).isEqualTo(20);
        }
    }

    @DatabaseTest
    void isAnErrorAfterAnUpdateIfTheObjectWasLetGo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Goods tea = tea(session);
            tea.price(5);
            session.flush();
            session.expunge(tea);

            assertThatThrownBy(tea::total).isInstanceOf(DetachedEntityException.class);
            assertThat(tea.price()).isEqualTo(5);
        }
    }
}
