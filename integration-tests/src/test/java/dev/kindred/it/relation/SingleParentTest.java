package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Aviary_.AVIARY;
import static dev.kindred.it.relation.Chip_.CHIP;
import static dev.kindred.it.relation.Dog_.DOG;
import static dev.kindred.it.relation.Kennel_.KENNEL;
import static dev.kindred.it.relation.Parrot_.PARROT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** At most one parent, and what it lets go of is deleted: B27. */
class SingleParentTest {

    /** Kennel north (1) has Rex (1) with chip 1; kennel south (2) has none. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(KENNEL, DOG, CHIP));
        SessionFactory.of(db.engine()).run(session -> {
            Kennel north = KENNEL.create().name("north");
            north.dogs().add(DOG.create().name("Rex").chip(CHIP.create().code("c1")));
            session.add(north);
            session.flush();
            session.add(KENNEL.create().name("south"));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void aSecondParentIsRefusedInMemoryAndNothingChanges(Database db) {
        Kennel north = KENNEL.create().name("n");
        Kennel south = KENNEL.create().name("s");
        Dog rex = DOG.create().name("Rex");
        north.dogs().add(rex);

        assertThatThrownBy(() -> south.dogs().add(rex))
                .isInstanceOf(SessionStateException.class)
                .hasMessageContaining("Kennel.dogs")
                .hasMessageContaining("singleParent");
        assertThat(south.dogs()).isEmpty();
        assertThat(rex.kennels()).containsExactly(north);
        north.dogs().remove(rex);
        south.dogs().add(rex);
        assertThat(rex.kennels()).containsExactly(south);
    }

    @DatabaseTest
    void aSecondParentIsRefusedFromTheOtherSideToo(Database db) {
        Kennel north = KENNEL.create().name("n");
        Kennel south = KENNEL.create().name("s");
        Dog rex = DOG.create().name("Rex");
        rex.kennels().add(north);

        assertThatThrownBy(() -> rex.kennels().add(south)).isInstanceOf(SessionStateException.class);
        assertThat(rex.kennels()).containsExactly(north);
        assertThat(south.dogs()).isEmpty();
    }

    @DatabaseTest
    void aSecondParentIsRefusedWhateverIsLoaded(Database db) {
        try (Session session = Session.open(db.engine())) {
            Kennel south = session.getOne(KENNEL, 2L);
            Dog rex = session.getOne(DOG, 1L);

            assertThatThrownBy(() -> south.dogs().add(rex)).isInstanceOf(SessionStateException.class);
            assertThat(south.dogs()).isEmpty();
            assertThat(rex.kennels()).extracting(Kennel::name).containsExactly("north");
        }
    }

    /** Removed here and put in there, in one flush: a move, and no orphan. */
    @DatabaseTest
    void whatIsTakenFromItsParentMayGoToAnother(Database db) {
        try (Session session = Session.open(db.engine())) {
            Kennel north = session.getOne(KENNEL, 1L);
            Kennel south = session.getOne(KENNEL, 2L);
            Dog rex = north.dogs().get(0);

            north.dogs().remove(rex);
            south.dogs().add(rex);
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(
                            "delete from kennel_dogs where dog_id = ? and kennel_id = ? -- [1, 1]",
                            "insert into kennel_dogs (dog_id, kennel_id) values (?, ?) -- [1, 2]");
            assertThat(rex.kennels()).containsExactly(south);
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(KENNEL, 1L).dogs()).isEmpty();
            assertThat(session.getOne(KENNEL, 2L).dogs()).extracting(Dog::name).containsExactly("Rex");
            assertThat(session.query(CHIP).count()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void whatLeavesItsOnlyParentIsDeletedWithItsLink(Database db) {
        try (Session session = Session.open(db.engine())) {
            Kennel north = session.getOne(KENNEL, 1L);
            Dog rex = north.dogs().get(0);
            assertThat(rex.chip().code()).isEqualTo("c1");
            assertThat(rex.kennels()).containsExactly(north);
            db.recorder().clear();

            north.dogs().remove(rex);
            session.commit();

            db.recorder()
                    .hasRun(
                            "delete from kennel_dogs where dog_id = ? and kennel_id = ? -- [1, 1]",
                            "delete from dogs where id = ? -- [1]",
                            "delete from chips where id = ? -- [1]");
        }
    }

    @DatabaseTest
    void whatAReferenceLetsGoOfIsDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Dog rex = session.getOne(DOG, 1L);
            assertThat(rex.chip().code()).isEqualTo("c1");
            db.recorder().clear();

            rex.chip(CHIP.create().code("c2"));
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into chips (code) values (?) -- ['c2']"),
                            "update dogs set chip_id = ? where id = ? -- [2, 1]",
                            "delete from chips where id = ? -- [1]");
            assertThat(session.query(CHIP).count()).isEqualTo(1);
        }
    }

    /** The other side is made, and asked like one that is declared, read or not. */
    @DatabaseTest
    void aSecondParentIsRefusedThroughABackref(Database db) {
        db.createAll(MetaData.of(AVIARY, PARROT));
        Aviary first = AVIARY.create();
        Aviary second = AVIARY.create();
        Parrot polly = PARROT.create();
        first.parrots().add(polly);

        assertThatThrownBy(() -> second.parrots().add(polly)).isInstanceOf(SessionStateException.class);
        assertThatThrownBy(() -> AVIARY.parrots.backref().of(polly).add(second))
                .isInstanceOf(SessionStateException.class);
        try (Session session = Session.open(db.engine())) {
            session.addAll(first, second);
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            Aviary other = session.getOne(AVIARY, second.id());
            Parrot again = session.getOne(PARROT, polly.id());

            assertThatThrownBy(() -> other.parrots().add(again))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContainingAll("Aviary.parrots", "singleParent");
            assertThat(other.parrots()).isEmpty();
        }
    }

    /** A reference without a way back cannot ask in memory; its key column is unique. */
    @DatabaseTest
    void theDatabaseRefusesASecondParentOfAOneSidedReference(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(DOG.create().name("Dot").chip(session.getOne(CHIP, 1L)));

            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(ConstraintViolationException.Kind.UNIQUE));
            session.rollback();
        }
    }
}
