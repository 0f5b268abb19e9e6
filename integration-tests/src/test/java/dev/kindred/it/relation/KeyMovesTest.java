package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Camp_.CAMP;
import static dev.kindred.it.relation.Peg_.PEG;
import static dev.kindred.it.relation.Pitch_.PITCH;
import static dev.kindred.it.relation.Scout_.SCOUT;
import static dev.kindred.it.relation.Tent_.TENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** The key attribute acts as its reference does, in sets, in maps, and where it has two parts: row K2. */
class KeyMovesTest {

    private static final String MOVE_TENT = "update tents set camp_id = ? where id = ? -- ";
    private static final String MOVE_SCOUT = "update scouts set camp_id = ? where id = ? -- ";
    private static final String PITCH_BY_KEY =
            "select pitches.field, pitches.number from pitches" + " where pitches.field = ? and pitches.number = ? -- ";
    private static final String PEGS_OF = "select pegs.id, pegs.pitch_field, pegs.pitch_number from pegs"
            + " where pegs.pitch_field = ? and pegs.pitch_number = ? order by pegs.id -- ";
    private static final String MOVE_PEG = "update pegs set pitch_field = ?, pitch_number = ? where id = ? -- ";

    /** Camp lake (1) has a tent (1) and the scout Kim (1), hill (2) has none; pitch N 1 has the peg 1, N 2 and S 1 have none. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(CAMP, TENT, SCOUT, PITCH, PEG));
        SessionFactory.of(db.engine()).run(session -> {
            Camp lake = CAMP.create().name("lake");
            lake.tents().add(TENT.create().colour("red"));
            lake.scouts().put("Kim", SCOUT.create().name("Kim"));
            session.addAll(lake, CAMP.create().name("hill"));
            Pitch first = PITCH.create().field("N").number(1);
            first.pegs().add(PEG.create());
            session.addAll(
                    first,
                    PITCH.create().field("N").number(2),
                    PITCH.create().field("S").number(1));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void theKeyMovesAnElementBetweenSets(Database db) {
        try (Session session = Session.open(db.engine())) {
            Camp lake = session.getOne(CAMP, 1L);
            Camp hill = session.getOne(CAMP, 2L);
            Tent tent = lake.tents().iterator().next();
            assertThat(hill.tents()).isEmpty();
            db.recorder().clear();

            tent.campId(2L);

            assertThat(lake.tents()).isEmpty();
            assertThat(hill.tents()).containsExactly(tent);
            assertThat(tent.camp()).isSameAs(hill);
            session.flush();
            db.recorder().hasRun(MOVE_TENT + "[2, 1]");
        }
    }

    @DatabaseTest
    void theKeyMovesAnEntryBetweenMaps(Database db) {
        try (Session session = Session.open(db.engine())) {
            Camp lake = session.getOne(CAMP, 1L);
            Camp hill = session.getOne(CAMP, 2L);
            Scout kim = lake.scouts().get("Kim");
            assertThat(hill.scouts()).isEmpty();
            db.recorder().clear();

            kim.campId(2L);

            assertThat(lake.scouts()).isEmpty();
            assertThat(hill.scouts()).containsEntry("Kim", kim).hasSize(1);
            session.flush();
            db.recorder().hasRun(MOVE_SCOUT + "[2, 1]");
        }
    }

    @DatabaseTest
    void aKeySetToNullTakesElementsOutOfASetAndAMap(Database db) {
        try (Session session = Session.open(db.engine())) {
            Camp lake = session.getOne(CAMP, 1L);
            Tent tent = lake.tents().iterator().next();
            Scout kim = lake.scouts().get("Kim");
            db.recorder().clear();

            tent.campId(null);
            kim.campId(null);

            assertThat(lake.tents()).isEmpty();
            assertThat(lake.scouts()).isEmpty();
            session.flush();
            db.recorder().hasRun(MOVE_TENT + "[NULL, 1]", MOVE_SCOUT + "[NULL, 1]");
        }
    }

    /** Rule 2.1.5 for a key: collections that are not loaded stay so, and take the element in when they are. */
    @DatabaseTest
    void theKeyLoadsNoCollection(Database db) {
        try (Session session = Session.open(db.engine())) {
            Camp lake = session.getOne(CAMP, 1L);
            Camp hill = session.getOne(CAMP, 2L);
            Tent tent = session.getOne(TENT, 1L);
            Scout kim = session.getOne(SCOUT, 1L);
            db.recorder().clear();

            tent.campId(2L);
            kim.campId(2L);

            db.recorder().hasRunNothing();
            assertThat(hill.tents()).containsExactly(tent);
            assertThat(hill.scouts()).containsOnlyKeys("Kim");
            assertThat(lake.tents()).isEmpty();
            assertThat(lake.scouts()).isEmpty();
        }
    }

    @DatabaseTest
    void bothPartsOfAKeyMoveAnElementBetweenLists(Database db) {
        try (Session session = Session.open(db.engine())) {
            Pitch from = session.getOne(PITCH, new PitchKey("N", 1L));
            Pitch to = session.getOne(PITCH, new PitchKey("S", 1L));
            Peg peg = from.pegs().get(0);
            assertThat(to.pegs()).isEmpty();
            db.recorder().clear();

            peg.pitchField("S").pitchNumber(1L);

            assertThat(peg.pitch()).isSameAs(to);
            assertThat(from.pegs()).isEmpty();
            assertThat(to.pegs()).containsExactly(peg);
            db.recorder().hasRunNothing();
            session.flush();
            db.recorder().hasRun("update pegs set pitch_field = ? where id = ? -- ['S', 1]");
        }
    }

    @DatabaseTest
    void onePartOfAKeyMovesAnElementAlone(Database db) {
        try (Session session = Session.open(db.engine())) {
            Pitch from = session.getOne(PITCH, new PitchKey("N", 1L));
            Pitch to = session.getOne(PITCH, new PitchKey("N", 2L));
            Peg peg = from.pegs().get(0);
            assertThat(to.pegs()).isEmpty();
            db.recorder().clear();

            peg.pitchNumber(2L);

            assertThat(from.pegs()).isEmpty();
            assertThat(to.pegs()).containsExactly(peg);
            assertThat(peg.pitch()).isSameAs(to);
            session.flush();
            db.recorder().hasRun("update pegs set pitch_number = ? where id = ? -- [2, 1]");
        }
    }

    /** A key of which a part is null leads nowhere. */
    @DatabaseTest
    void onePartSetToNullTakesAnElementOut(Database db) {
        try (Session session = Session.open(db.engine())) {
            Pitch from = session.getOne(PITCH, new PitchKey("N", 1L));
            Peg peg = from.pegs().get(0);
            db.recorder().clear();

            peg.pitchField(null);

            assertThat(peg.pitch()).isNull();
            assertThat(from.pegs()).isEmpty();
            session.commit();
            db.recorder().hasRun("update pegs set pitch_field = ? where id = ? -- [NULL, 1]");
            assertThat(peg.pitchField()).isNull();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(PEG, 1L).pitch()).isNull();
        }
    }

    @DatabaseTest
    void aKeyOfTwoPartsOutOfMemoryIsLoadedWhenItIsRead(Database db) {
        try (Session session = Session.open(db.engine())) {
            Peg peg = session.getOne(PEG, 1L);
            db.recorder().clear();

            peg.pitchField("S");
            db.recorder().hasRunNothing();

            assertThat(peg.pitch().field()).isEqualTo("S");
            db.recorder().hasRun(PITCH_BY_KEY + "['S', 1]");
        }
    }

    /** Rule 2.1.11: the reference is set last, and wins over both parts. */
    @DatabaseTest
    void theReferenceWinsOverPartsSetBefore(Database db) {
        try (Session session = Session.open(db.engine())) {
            Pitch to = session.getOne(PITCH, new PitchKey("N", 2L));
            Peg peg = session.getOne(PEG, 1L);
            db.recorder().clear();

            peg.pitchField("S").pitchNumber(9L).pitch(to);

            assertThat(peg.pitchField()).isEqualTo("N");
            assertThat(peg.pitchNumber()).isEqualTo(2L);
            session.commit();
            db.recorder().hasRun("update pegs set pitch_number = ? where id = ? -- [2, 1]");
        }
    }

    @DatabaseTest
    void aNullReferenceClearsBothParts(Database db) {
        try (Session session = Session.open(db.engine())) {
            Peg peg = session.getOne(PEG, 1L);
            db.recorder().clear();

            peg.pitch(null);

            assertThat(peg.pitchField()).isNull();
            assertThat(peg.pitchNumber()).isNull();
            session.commit();
            db.recorder().hasRun(MOVE_PEG + "[NULL, NULL, 1]");
        }
    }

    @DatabaseTest
    void aNewObjectIsLinkedByBothPartsOfItsKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Pitch to = session.getOne(PITCH, new PitchKey("S", 1L));
            Peg peg = PEG.create().pitchField("S").pitchNumber(1L);
            session.add(peg);
            db.recorder().clear();

            assertThat(peg.pitch()).isSameAs(to);
            db.recorder().hasRunNothing();
            session.commit();
            db.recorder()
                    .hasRun(numbered(db, "insert into pegs (pitch_field, pitch_number) values (?, ?) -- ['S', 1]"));
            assertThat(to.number()).isEqualTo(1);
            db.recorder().clear();
            assertThat(to.pegs()).containsExactly(peg);
            db.recorder().hasRun(PEGS_OF + "['S', 1]");
        }
    }
}
