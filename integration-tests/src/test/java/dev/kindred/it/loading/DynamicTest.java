package dev.kindred.it.loading;

import static dev.kindred.it.loading.Advert_.ADVERT;
import static dev.kindred.it.loading.Dispatch_.DISPATCH;
import static dev.kindred.it.loading.Gazette_.GAZETTE;
import static dev.kindred.it.loading.Ledger_.LEDGER;
import static dev.kindred.it.loading.Posting_.POSTING;
import static dev.kindred.it.loading.Topic_.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DeletedEntityException;
import dev.kindred.exception.DetachedEntityException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Status;
import dev.kindred.query.DynamicCollection;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The row of table 2.7 for dynamic: each look is one statement. And what is added and removed meanwhile. */
class DynamicTest {

    private static final String DISPATCHES = "select dispatches.id, dispatches.headline, dispatches.words,"
            + " dispatches.gazette_id from dispatches where dispatches.gazette_id = ?";
    private static final String ORDERED = DISPATCHES + " order by dispatches.headline -- [1]";
    private static final String TOPICS = "select topics.id, topics.name from topics"
            + " join gazette_topics on gazette_topics.topic_id = topics.id where gazette_topics.gazette_id = ? -- [1]";

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(GAZETTE, DISPATCH, TOPIC, ADVERT));
        try (Session session = Session.open(db.engine())) {
            Gazette gazette = GAZETTE.create().name("Tides");
            gazette.dispatches().add(dispatch("Storm").words(100));
            gazette.dispatches().add(dispatch("Calm").words(50));
            gazette.topics().add(TOPIC.create().name("sea"));
            gazette.adverts().add(ADVERT.create().slogan("Sail"));
            session.add(gazette);
            session.add(GAZETTE.create().name("Moors"));
            session.commit();
        }
        db.recorder().clear();
    }

    private static Dispatch dispatch(String headline) {
        return DISPATCH.create().headline(headline);
    }

    private static List<String> headlines(Gazette gazette) {
        return gazette.dispatches().list().stream().map(Dispatch::headline).toList();
    }

    @DatabaseTest
    void eachIterationAndEachFilterIsOneStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            Gazette gazette = session.getOne(GAZETTE, 1L);
            db.recorder().clear();

            assertThat(gazette.dispatches()).extracting(Dispatch::headline).containsExactly("Calm", "Storm");
            assertThat(gazette.dispatches().where(DISPATCH.words.gt(60)).list())
                    .extracting(Dispatch::headline)
                    .containsExactly("Storm");
            assertThat(gazette.dispatches()
                            .orderBy(DISPATCH.words.desc())
                            .limit(1)
                            .list())
                    .extracting(Dispatch::headline)
                    .containsExactly("Storm");
            assertThat(gazette.dispatches().count()).isEqualTo(2);
            assertThat(gazette.topics()).extracting(Topic::name).containsExactly("sea");

            db.recorder()
                    .hasRun(
                            ORDERED,
                            DISPATCHES + " and dispatches.words > ? order by dispatches.headline -- [1, 60]",
                            DISPATCHES + " order by dispatches.words desc limit ? -- [1, 1]",
                            "select count(*) from dispatches where dispatches.gazette_id = ? -- [1]",
                            TOPICS);
        }
    }

    @DatabaseTest
    void whatWasAddedAndRemovedIsFlushedBeforeAQuerySeesIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Gazette gazette = session.getOne(GAZETTE, 1L);
            Dispatch storm =
                    gazette.dispatches().where(DISPATCH.headline.eq("Storm")).one();
            db.recorder().clear();

            Dispatch added = dispatch("Fog");
            gazette.dispatches().add(added);
            gazette.dispatches().remove(storm);
            assertThat(added.gazette()).isSameAs(gazette);
            assertThat(storm.gazette()).isNull();
            assertThat(session.added()).containsExactly(added);
            db.recorder().hasRunNothing();

            assertThat(headlines(gazette)).containsExactly("Calm", "Fog");
            assertThat(session.status(storm)).isEqualTo(Status.DELETED);
        }
    }

    @DatabaseTest
    void theOtherSideIsKeptInStepWithoutALook(Database db) {
        try (Session session = Session.open(db.engine())) {
            Gazette tides = session.getOne(GAZETTE, 1L);
            Gazette moors = session.getOne(GAZETTE, 2L);
            Dispatch calm =
                    tides.dispatches().where(DISPATCH.headline.eq("Calm")).one();
            Topic sea = tides.topics().query().one();
            db.recorder().clear();

            calm.gazette(moors);
            sea.gazettes().add(moors);
            sea.gazettes().remove(tides);

            assertThat(headlines(moors)).containsExactly("Calm");
            assertThat(headlines(tides)).containsExactly("Storm");
            assertThat(moors.topics()).containsExactly(sea);
            assertThat(tides.topics()).isEmpty();

            Topic land = TOPIC.create().name("land");
            moors.topics().add(land);
            assertThat(land.gazettes()).containsExactly(moors);
            moors.topics().remove(sea);
            assertThat(sea.gazettes()).isEmpty();
            assertThat(moors.topics()).containsExactly(land);
        }
    }

    @DatabaseTest
    void anElementWithoutAWayBackHasTheOwnersKeyAfterTheFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Gazette tides = session.getOne(GAZETTE, 1L);
            Gazette moors = session.getOne(GAZETTE, 2L);
            Advert sail = tides.adverts().query().one();
            db.recorder().clear();

            moors.adverts().remove(sail); // it is none of its own
            moors.adverts().add(ADVERT.create().slogan("Walk"));
            assertThat(moors.adverts()).extracting(Advert::slogan).containsExactly("Walk");
            assertThat(tides.adverts()).containsExactly(sail);

            tides.adverts().remove(sail);
            assertThat(tides.adverts()).isEmpty();
            assertThat(sail.gazetteId()).isNull();
        }
    }

    @DatabaseTest
    void whoIsNoMemberStaysWhereItIs(Database db) {
        try (Session session = Session.open(db.engine())) {
            Gazette tides = session.getOne(GAZETTE, 1L);
            Gazette moors = session.getOne(GAZETTE, 2L);
            Dispatch storm =
                    session.query(DISPATCH).where(DISPATCH.headline.eq("Storm")).one();
            Dispatch loose = dispatch("Loose");
            session.add(loose);

            moors.dispatches().remove(storm);
            tides.dispatches().remove(loose);
            session.commit();

            assertThat(storm.gazette()).isSameAs(tides);
            assertThat(session.query(DISPATCH).count()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void aNewOwnerShowsWhatWasAddedWithoutAStatement(Database db) {
        Gazette gazette = GAZETTE.create().name("Hills");
        Dispatch first = dispatch("Zinc");
        Dispatch second = dispatch("Amber").gazette(gazette);
        gazette.dispatches().add(first);
        gazette.dispatches().add(first);
        gazette.adverts().add(ADVERT.create().slogan("Climb"));
        Dispatch third = dispatch("Gone");
        gazette.dispatches().add(third);
        gazette.dispatches().remove(third);

        assertThat(gazette.dispatches()).containsExactly(second, first);
        assertThat(gazette.dispatches().count()).isEqualTo(2);
        assertThatThrownBy(() -> gazette.dispatches().query())
                .isInstanceOf(SessionStateException.class)
                .hasMessageContaining("Gazette.dispatches");

        try (Session session = Session.open(db.engine())) {
            session.add(gazette);
            assertThat(gazette.dispatches()).containsExactly(second, first);
            db.recorder().hasRunNothing();

            assertThat(gazette.dispatches().query().list()).containsExactly(second, first); // flushed, and by headline
            assertThat(session.status(third)).isEqualTo(Status.TRANSIENT);

            session.rollback();
            assertThat(gazette.dispatches()).containsExactly(second, first);
            session.add(gazette);
            session.commit();
            assertThat(session.query(DISPATCH).count()).isEqualTo(4);
            assertThat(gazette.adverts()).extracting(Advert::slogan).containsExactly("Climb");
        }
    }

    @DatabaseTest
    void outsideOfItsSessionThereIsNothingToSee(Database db) {
        Gazette gazette;
        try (Session session = Session.open(db.engine())) {
            gazette = session.getOne(GAZETTE, 1L);
            gazette.dispatches().list();
        }
        assertThatThrownBy(() -> gazette.dispatches().list()).isInstanceOf(DetachedEntityException.class);

        gazette.dispatches().add(dispatch("Late"));
        try (Session session = Session.open(db.engine())) {
            session.add(gazette);
            assertThat(headlines(gazette)).containsExactly("Calm", "Late", "Storm");

            session.delete(gazette);
            session.flush();
            assertThatThrownBy(() -> gazette.dispatches().list()).isInstanceOf(DeletedEntityException.class);
            assertThatThrownBy(() -> gazette.dispatches().add(dispatch("Too late")))
                    .isInstanceOf(DeletedEntityException.class);
        }
    }

    /** What goes along is asked for, as it is of a list that is not loaded. */
    @DatabaseTest
    void whatGoesAlongWithADeletedOwnerIsAskedFor(Database db) {
        try (Session session = Session.open(db.engine())) {
            Gazette gazette = session.getOne(GAZETTE, 1L);
            gazette.dispatches().add(dispatch("New"));
            session.delete(gazette);
            session.commit();

            assertThat(session.query(DISPATCH).count()).isZero();
            assertThat(session.query(TOPIC).count()).isEqualTo(1);
            assertThat(session.query(ADVERT).one().gazetteId()).isNull();
        }
    }

    /** What goes along is asked for when it is marked, and again when it is written, for it may have changed. */
    @DatabaseTest
    void aDeleteReadsTheMembersAndNothingElse(Database db) {
        try (Session session = Session.open(db.engine())) {
            Gazette gazette = session.getOne(GAZETTE, 1L);
            db.recorder().clear();

            session.delete(gazette);
            session.flush();

            db.recorder()
                    .hasRun(
                            ORDERED,
                            ORDERED,
                            "select adverts.id, adverts.slogan, adverts.gazette_id from adverts"
                                    + " where adverts.gazette_id = ? -- [1]",
                            "update adverts set gazette_id = ? where id = ? -- [NULL, 1]",
                            "delete from gazette_topics where gazette_id = ? -- [1]",
                            "delete from dispatches where id = ? -- [1], [2]",
                            "delete from gazettes where id = ? -- [1]");
        }
    }

    @DatabaseTest
    void keysMayHaveSeveralParts(Database db) {
        db.createAll(MetaData.of(LEDGER, POSTING));
        try (Session session = Session.open(db.engine())) {
            Ledger first = LEDGER.create().office("Oslo").number(1);
            Ledger second = LEDGER.create().office("Oslo").number(2);
            first.postings()
                    .addAll(List.of(POSTING.create().amount(7), POSTING.create().amount(5)));
            first.refersTo().addAll(List.of(second, first));
            session.add(first);
            session.commit();

            assertThat(first.postings()).extracting(Posting::amount).containsExactly(5, 7);
            assertThat(second.postings()).isEmpty();
            assertThat(first.refersTo()).containsExactly(first, second);
            assertThat(second.referredFrom()).containsExactly(first);

            second.referredFrom().remove(first);
            assertThat(first.refersTo()).containsExactly(first);
            Posting moved = first.postings().query().first().orElseThrow();
            second.postings().add(moved);
            assertThat(second.postings()).containsExactly(moved);
            assertThat(first.postings().count()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void toExpireTheOwnerDropsWhatWasQueued(Database db) {
        try (Session session = Session.open(db.engine())) {
            Gazette gazette = session.getOne(GAZETTE, 1L);
            Advert loose = ADVERT.create().slogan("Row");
            session.add(loose);
            session.flush();
            gazette.adverts().add(loose);
            session.refresh(gazette, GAZETTE.adverts);

            assertThat(gazette.adverts()).extracting(Advert::slogan).containsExactly("Sail");
            assertThat(loose.gazetteId()).isNull();
        }
    }

    @DatabaseTest
    void aMergeLeavesItAlone(Database db) {
        try (Session session = Session.open(db.engine())) {
            Gazette given = GAZETTE.create().name("New name");
            given.dispatches().add(dispatch("Ignored"));
            Gazette merged = session.merge(given);
            session.commit();

            assertThat(merged.dispatches()).isEmpty();
            assertThat(session.query(DISPATCH).count()).isEqualTo(2);
        }
    }

    @DatabaseTest
    void twoLooksAreOneCollection(Database db) {
        Gazette gazette = GAZETTE.create().name("Hills");
        DynamicCollection<Dispatch> dispatches = gazette.dispatches();

        assertThat(gazette.dispatches()).isEqualTo(dispatches).hasSameHashCodeAs(dispatches);
        assertThat(dispatches.equals(GAZETTE.create().dispatches())).isFalse();
        assertThat(dispatches).hasToString("Gazette.dispatches of " + gazette);
    }

    @DatabaseTest
    void aSavepointThatIsRolledBackTakesBackWhatWasWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Gazette gazette = session.getOne(GAZETTE, 1L);
            try (var nested = session.beginNested()) {
                gazette.dispatches().add(dispatch("Fog"));
                assertThat(headlines(gazette)).containsExactly("Calm", "Fog", "Storm");
                nested.rollback();
            }
            assertThat(headlines(gazette)).containsExactly("Calm", "Storm");
        }
    }
}
