package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.OddName_.ODD_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Quotes, spaces, keywords, backslashes and letters beyond ASCII in names, and the names that generated code uses itself. */
class OddNamesTest {

    @BeforeEach
    void store(Database db) {
        db.createAll(MetaData.of(ODD_NAME));
        try (Session session = Session.open(db.engine())) {
            OddName one = ODD_NAME.create().size("1").class_("c").loaded(true);
            session.addAll(one, ODD_NAME.create().size("2").class_("c").tracker(one));
            session.commit();
        }
    }

    @DatabaseTest
    void rowsComeBackWithTheirRelationships(Database db) {
        try (Session session = Session.open(db.engine())) {
            OddName one = session.getOne(ODD_NAME, 1L);
            OddName two = session.getOne(ODD_NAME, 2L);

            assertThat(one.size() + one.class_() + one.loaded()).isEqualTo("1ctrue");
            assertThat(two.dirty()).isEqualTo(1L);
            assertThat(two.tracker()).isSameAs(one);
            assertThat(one.stale()).containsExactly(two);
        }
    }

    @DatabaseTest
    void rowsAreAskedForChangedAndDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            OddName two = session.query(ODD_NAME)
                    .where(ODD_NAME.size.eq("2"), ODD_NAME.loaded.eq(false))
                    .orderBy(ODD_NAME.class_)
                    .one();
            two.size("3");
            session.commit();
            session.delete(two);
            session.commit();

            assertThat(session.query(ODD_NAME).count()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void theUniqueKeyHolds(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(ODD_NAME.create().size("1").class_("c"));

            assertThatThrownBy(session::flush).isInstanceOf(ConstraintViolationException.class);
            session.rollback();
        }
    }
}
