package dev.kindred.it.loading;

import static dev.kindred.it.loading.Bough_.BOUGH;
import static dev.kindred.it.loading.Crew_.CREW;
import static dev.kindred.it.loading.Gymnast_.GYMNAST;
import static dev.kindred.it.loading.Ribbon_.RIBBON;
import static dev.kindred.query.LoadOption.containsEager;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.select;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.LazyLoadException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Rules 2.7.17 and 2.7.18: what the mapping says of loading. */
class MappedLoadingTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(CREW, GYMNAST, RIBBON, BOUGH));
        try (Session session = Session.open(db.engine())) {
            Crew crew = CREW.create().name("North");
            session.add(crew);
            session.add(CREW.create().name("South"));
            session.add(GYMNAST.create().name("Ada").crew(crew));
            session.add(GYMNAST.create().name("Bea").crew(crew));
            session.add(RIBBON.create().colour("red").crew(crew));
            Bough parent = null;
            for (int i = 1; i <= 4; i++) {
                parent = BOUGH.create().name("B" + i).parent(parent);
                session.add(parent);
                session.flush();
            }
            session.commit();
        }
        db.recorder().clear();
    }

    @DatabaseTest
    void theMappingChoosesForQueryGetAndRefresh(Database db) {
        try (Session session = Session.open(db.engine())) {
            Crew crew = session.getOne(CREW, 1L);
            assertThat(crew.gymnasts()).hasSize(2);
            assertThat(crew.gymnasts().get(0).crew()).isSameAs(crew);
            assertThat(db.recorder().selects()).isEqualTo(1);

            session.refresh(crew);
            assertThat(crew.gymnasts()).hasSize(2);
            assertThat(db.recorder().selects()).isEqualTo(2);
        }
    }

    /** Rule 2.7.18: the join is in the reload of what a commit made stale, too. */
    @DatabaseTest
    void theMappingChoosesForAStaleObject(Database db) {
        try (Session session = Session.open(db.engine())) {
            Crew crew = session.getOne(CREW, 1L);
            session.commit();
            db.recorder().clear();

            assertThat(crew.name()).isEqualTo("North");
            assertThat(crew.gymnasts()).hasSize(2);
        }
        assertThat(db.recorder().statements())
                .singleElement()
                .asString()
                .contains(
                        " left join gymnasts as gymnasts_1 on gymnasts_1.crew_id = gym_crews.id where gym_crews.id = ?");
    }

    /** Rule 2.7.19: who belongs to the list is read again, and of those that memory holds nothing else. */
    @DatabaseTest
    void aRefreshReadsAJoinedListAgainAndLeavesItsElements(Database db) {
        try (Session session = Session.open(db.engine())) {
            Crew crew = session.getOne(CREW, 1L);
            Gymnast ada = crew.gymnasts().get(0);
            session.sql("update gymnasts set name = 'Adele' where name = 'Ada'").execute();
            session.sql("update gymnasts set crew_id = 2 where name = 'Bea'").execute();

            session.refresh(crew);
            assertThat(crew.gymnasts()).containsExactly(ada);
            assertThat(ada.name()).isEqualTo("Ada");
        }
    }

    /** Rule 2.7.17: both sides are joined, and there is no end of it by itself. */
    @DatabaseTest
    void eagerSidesOfOneRelationshipDoNotLoop(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Gymnast> gymnasts = session.query(GYMNAST).orderBy(GYMNAST.id).list();
            assertThat(gymnasts).extracting(one -> one.crew().name()).containsExactly("North", "North");
        }
        assertThat(db.recorder().statements())
                .singleElement()
                .asString()
                .contains("left join gym_crews as gym_crews_1 on gym_crews_1.id = gymnasts.crew_id")
                .doesNotContain("gymnasts_");
    }

    @DatabaseTest
    void aQueryOverridesTheMapping(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(CREW)
                    .options(select(CREW.gymnasts), selectin(CREW.ribbons))
                    .list()
                    .forEach(crew -> assertThat(crew.ribbons()).hasSizeLessThan(2));
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }

    @DatabaseTest
    void theMappingMayForbidToLoad(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ribbon ribbon = session.query(RIBBON).one();
            assertThatThrownBy(ribbon::crew)
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessageContaining("RAISE_ON_SQL");

            Crew crew = session.getOne(CREW, 1L);
            assertThat(ribbon.crew()).isSameAs(crew);
            assertThatThrownBy(() -> crew.ribbons().size()).isInstanceOf(LazyLoadException.class);
        }
    }

    /** Rule 2.7.17: an entity that leads to itself is followed one step. */
    @DatabaseTest
    void aRelationshipToItselfIsFollowedOneStep(Database db) {
        try (Session session = Session.open(db.engine())) {
            Bough root = session.query(BOUGH).where(BOUGH.id.eq(1L)).one();
            assertThat(db.recorder().selects()).isEqualTo(2);

            Bough second = root.children().get(0);
            assertThat(db.recorder().selects()).isEqualTo(2);
            assertThat(second.children()).hasSize(1);
            assertThat(db.recorder().selects()).isEqualTo(3);
        }
    }

    /** Rule 2.7.17: to the end costs a statement a level and one that finds nothing. */
    @DatabaseTest
    void selectInFollowsATreeToTheEnd(Database db) {
        try (Session session = Session.open(db.engine())) {
            Bough bough = session.query(BOUGH)
                    .where(BOUGH.parent.isNull())
                    .options(selectin(BOUGH.children).recursive())
                    .one();
            assertThat(db.recorder().selects()).isEqualTo(5);

            for (int depth = 2; depth <= 4; depth++) {
                bough = bough.children().get(0);
                assertThat(bough.name()).isEqualTo("B" + depth);
            }
            assertThat(bough.children()).isEmpty();
            assertThat(db.recorder().selects()).isEqualTo(5);
        }
    }

    /** Joins have an end: what has none is loaded level by level. */
    @DatabaseTest
    void joinedToTheEndIsSelectIn(Database db) {
        try (Session session = Session.open(db.engine())) {
            Bough bough = session.query(BOUGH)
                    .where(BOUGH.parent.isNull())
                    .options(joined(BOUGH.children).recursive())
                    .one();
            assertThat(db.recorder().selects()).isEqualTo(5);
            assertThat(bough.children().get(0).children().get(0).children()).hasSize(1);
            assertThat(db.recorder().selects()).isEqualTo(5);
        }
        assertThatThrownBy(() -> containsEager(BOUGH.children).recursive())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Bough.children");
    }

    @DatabaseTest
    void selectInFollowsATreeToADepth(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(BOUGH)
                    .where(BOUGH.parent.isNull())
                    .options(selectin(BOUGH.children).depth(2))
                    .one();
        }
        assertThat(db.recorder().selects()).isEqualTo(3);
    }

    /** GraphQL's way: the same for many objects at once. */
    @DatabaseTest
    void aRelationshipIsLoadedForManyObjectsAtOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Crew> crews =
                    session.query(CREW).options(select(CREW.gymnasts)).list();
            session.load(crews, CREW.ribbons);
            session.load(crews, selectin(CREW.gymnasts), selectin(CREW.ribbons));
            session.load(List.<Crew>of(), CREW.ribbons);
            assertThat(db.recorder().selects()).isEqualTo(3);

            assertThat(crews).extracting(crew -> crew.ribbons().size()).containsExactlyInAnyOrder(1, 0);
        }
    }
}
