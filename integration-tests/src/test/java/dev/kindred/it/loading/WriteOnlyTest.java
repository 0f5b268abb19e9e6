package dev.kindred.it.loading;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.loading.Beacon_.BEACON;
import static dev.kindred.it.loading.Blast_.BLAST;
import static dev.kindred.it.loading.Flash_.FLASH;
import static dev.kindred.it.loading.Foghorn_.FOGHORN;
import static dev.kindred.it.loading.Gazette_.GAZETTE;
import static dev.kindred.it.loading.Lightship_.LIGHTSHIP;
import static dev.kindred.it.loading.Signal_.SIGNAL;
import static dev.kindred.it.loading.Watcher_.WATCHER;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.others;
import static dev.kindred.query.LoadOption.raise;
import static dev.kindred.query.LoadOption.raiseAll;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.annotation.Lazy;
import dev.kindred.exception.QueryException;
import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.query.LoadOption;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Rule 2.7.22, and the row of table 2.7 for write-only: only what the user selects is read. */
class WriteOnlyTest {

    private static final String INSERT_SIGNAL = "insert into signals (code, beacon_id) values (?, ?) -- ";
    private static final String SIGNALS =
            "select signals.id, signals.code, signals.beacon_id from signals where signals.beacon_id = ?";

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(BEACON, SIGNAL, WATCHER, FOGHORN, BLAST));
        try (Session session = Session.open(db.engine())) {
            Beacon beacon = BEACON.create().name("North");
            beacon.signals().addAll(List.of(signal("a"), signal("b")));
            beacon.watchers().add(WATCHER.create().name("Ann"));
            session.add(beacon);
            session.add(BEACON.create().name("South"));
            Foghorn foghorn = FOGHORN.create().name("Deep");
            foghorn.blasts().add(BLAST.create().seconds(3));
            session.add(foghorn);
            session.commit();
        }
        db.recorder().clear();
    }

    private static Signal signal(String code) {
        return SIGNAL.create().code(code);
    }

    @DatabaseTest
    void addAndRemoveSendNothingButTheFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Beacon beacon = session.getOne(BEACON, 1L);
            Signal first = session.getOne(SIGNAL, 1L);
            Watcher ann = session.getOne(WATCHER, 1L);
            db.recorder().clear();

            Signal added = signal("c");
            beacon.signals().add(added);
            beacon.signals().remove(first);
            beacon.watchers().remove(ann);
            assertThat(added.beacon()).isSameAs(beacon);
            assertThat(first.beacon()).isNull();
            db.recorder().hasRunNothing();

            session.flush();
            assertThat(db.recorder().selects()).isZero();
            assertThat(db.recorder().statements())
                    .contains("delete from beacon_watchers where beacon_id = ? and watcher_id = ?");
            assertThat(added.id()).isEqualTo(3L);
        }
    }

    @DatabaseTest
    void whatIsPutInIsWrittenWithTheOwnersKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Beacon beacon = session.getOne(BEACON, 2L);
            db.recorder().clear();

            beacon.signals().addAll(List.of(signal("x"), signal("y")));
            session.flush();

            db.recorder().hasRun(numbered(db, INSERT_SIGNAL + "['x', 2], ['y', 2]"));
        }
    }

    @DatabaseTest
    void theMembersAreReadByASelectOfOnesOwn(Database db) {
        try (Session session = Session.open(db.engine())) {
            Beacon beacon = session.getOne(BEACON, 1L);
            db.recorder().clear();

            assertThat(session.list(beacon.signals().select()))
                    .extracting(Signal::code)
                    .containsExactly("b", "a");
            assertThat(session.list(
                            beacon.signals().select().where(SIGNAL.code.gt("a")).limit(5)))
                    .extracting(Signal::code)
                    .containsExactly("b");
            assertThat(session.list(beacon.watchers().select()))
                    .extracting(Watcher::name)
                    .containsExactly("Ann");

            db.recorder()
                    .hasRun(
                            SIGNALS + " order by signals.code desc -- [1]",
                            SIGNALS + " and signals.code > ? order by signals.code desc limit ? -- [1, 'a', 5]",
                            "select watchers.id, watchers.name from watchers join beacon_watchers"
                                    + " on beacon_watchers.watcher_id = watchers.id"
                                    + " where beacon_watchers.beacon_id = ? -- [1]");
        }
    }

    @DatabaseTest
    void aSelectSeesWhatWasAddedByTheOtherSide(Database db) {
        try (Session session = Session.open(db.engine())) {
            Beacon south = session.getOne(BEACON, 2L);
            Watcher ann = session.getOne(WATCHER, 1L);
            Signal first = session.getOne(SIGNAL, 1L);

            ann.beacons().add(south);
            first.beacon(south);

            assertThat(session.list(south.watchers().select())).containsExactly(ann);
            assertThat(session.list(south.signals().select())).containsExactly(first);
        }
    }

    @DatabaseTest
    void theDatabaseTakesCareOfWhatADeletedOwnerLedTo(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(BEACON, 1L));
            db.recorder().clear();

            session.flush();

            db.recorder().hasRun("delete from beacons where id = ? -- [1]");
            assertThat(session.query(SIGNAL).count()).isZero();
            assertThat(session.query(WATCHER).count()).isEqualTo(1);
        }
    }

    /** Only what entered and is not written is released; the rest is the database's, by passiveDeletes. */
    @DatabaseTest
    void passiveDeletesLeaveWhatIsUnreadToTheDatabase(Database db) {
        db.createAll(MetaData.of(LIGHTSHIP, FLASH));
        try (Session session = Session.open(db.engine())) {
            Lightship lightship = LIGHTSHIP.create().name("Fast");
            session.add(lightship);
            session.commit();
            assertThat(lightship.name()).isEqualTo("Fast");

            Flash red = FLASH.create().colour("red");
            lightship.flashes().add(red);
            session.delete(lightship);
            db.recorder().clear();
            session.commit();

            assertThat(db.recorder().selects()).isZero();
            assertThat(session.query(FLASH).one()).isSameAs(red);
            assertThat(red.lightship()).isNull();
        }
    }

    @DatabaseTest
    void anOwnerOfWhatNobodyTakesCareOfCannotBeDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Foghorn foghorn = session.getOne(FOGHORN, 1L);
            db.recorder().clear();

            assertThatThrownBy(() -> session.delete(foghorn))
                    .isInstanceOf(RestrictedDeleteException.class)
                    .hasMessageContaining("Foghorn.blasts is never loaded (WRITE_ONLY)")
                    .hasMessageContaining("passiveDeletes");
            session.commit();

            db.recorder().hasRunNothing();
            assertThat(session.query(FOGHORN).count()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void noQueryLoadsItAlong(Database db) {
        try (Session session = Session.open(db.engine())) {
            for (LoadOption<Beacon> option : List.<LoadOption<Beacon>>of(
                    selectin(BEACON.signals), joined(BEACON.signals), raise(BEACON.signals))) {
                assertThatThrownBy(() -> session.query(BEACON).options(option).list())
                        .isInstanceOf(QueryException.class)
                        .hasMessageContaining("Cannot load Beacon.signals along: it is WRITE_ONLY");
            }
            assertThatThrownBy(() -> others(Lazy.DYNAMIC)).isInstanceOf(IllegalArgumentException.class);
            db.recorder().hasRunNothing();

            Beacon beacon = session.query(BEACON)
                    .where(BEACON.id.eq(1L))
                    .options(others(Lazy.SELECTIN))
                    .one();
            Beacon raising = session.query(BEACON)
                    .where(BEACON.id.eq(2L))
                    .options(raiseAll())
                    .one();
            assertThat(db.recorder().selects()).isEqualTo(2);
            raising.signals().add(signal("z"));
            assertThat(session.list(beacon.signals().select())).hasSize(2);
        }
    }

    @DatabaseTest
    void theExplanationTellsThatItIsNeverLoaded(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(BEACON).options(others(Lazy.SELECTIN)).explain())
                    .asString()
                    .contains("Beacon.signals: WRITE_ONLY (mapping), never: by queries of its own");
            assertThat(session.query(GAZETTE).explain().steps())
                    .extracting(step -> step.path() + " " + step.strategy())
                    .containsExactly("Gazette.dispatches DYNAMIC", "Gazette.topics DYNAMIC", "Gazette.adverts DYNAMIC");
        }
    }

    @DatabaseTest
    void queriesMayJoinIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(BEACON)
                            .join(BEACON.signals)
                            .where(SIGNAL.code.eq("a"))
                            .list())
                    .extracting(Beacon::name)
                    .containsExactly("North");
        }
    }
}
