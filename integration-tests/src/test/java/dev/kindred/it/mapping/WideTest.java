package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Wide_.WIDE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** An entity with 70 attributes, numbered from 0: what is held, changed and stale is kept in two words each. */
class WideTest {

    @BeforeEach
    void store(Database db) {
        db.createAll(MetaData.of(WIDE));
        SessionFactory.of(db.engine())
                .run(session -> session.add(WIDE.create()
                        .a1(1)
                        .a2(2)
                        .a62(62)
                        .a63("63")
                        .a64("64")
                        .a65(65)
                        .a66("66")
                        .a68(68)));
        db.recorder().clear();
    }

    @DatabaseTest
    void attributesOfBothWordsComeBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Wide wide = session.getOne(WIDE, 1L);

            assertThat(wide.a1() + wide.a2() + wide.a62() + wide.a65() + wide.a68())
                    .isEqualTo(198);
            assertThat(wide.a63() + wide.a64() + wide.a66() + wide.a69()).isEqualTo("636466null");
            assertThat(wide.a3() + wide.a67()).isZero();
        }
    }

    @DatabaseTest
    void aChangeInTheSecondWordIsWrittenAlone(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(WIDE, 1L).a66("new");
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun("update wide set a66 = ? where id = ? -- ['new', 1]");
        }
    }

    @DatabaseTest
    void aChangeInOneWordIsNoneInTheOther(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(WIDE, 1L).a2(5);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun("update wide set a2 = ? where id = ? -- [5, 1]");
        }
    }

    @DatabaseTest
    void attributesOfBothWordsAreReadAgainAfterACommit(Database db) {
        try (Session session = Session.open(db.engine())) {
            Wide wide = session.getOne(WIDE, 1L);
            session.commit();
            SessionFactory.of(db.engine())
                    .run(other -> other.getOne(WIDE, 1L).a1(10).a66("other"));
            db.recorder().clear();

            assertThat(wide.a66()).isEqualTo("other");
            assertThat(wide.a1()).isEqualTo(10);
            assertThat(db.recorder().selects()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void aRollbackTakesBackChangesInBothWords(Database db) {
        try (Session session = Session.open(db.engine())) {
            Wide wide = session.getOne(WIDE, 1L).a1(10).a66("new");
            session.flush();
            session.rollback();

            assertThat(wide.a1()).isEqualTo(1);
            assertThat(wide.a66()).isEqualTo("66");
        }
    }

    @DatabaseTest
    void aDetachedObjectKeepsBothWords(Database db) {
        Wide read;
        Wide stale;
        try (Session session = Session.open(db.engine())) {
            read = session.getOne(WIDE, 1L);
        }
        try (Session session = Session.open(db.engine())) {
            stale = session.getOne(WIDE, 1L);
            session.commit();
        }

        assertThat(read.a66()).isEqualTo("66");
        assertThat(read.a1()).isEqualTo(1);
        assertThat(stale.a66()).isEqualTo("66");
        assertThat(stale.a1()).isEqualTo(1);
    }
}
