package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Depot_.DEPOT;
import static dev.kindred.it.mapping.Parcel_.PARCEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Accessors named as those of beans, and two foreign keys to one entity. */
class BeanStyleTest {

    private static final String PARCELS =
            "select parcels.id, parcels.fragile, parcels.origin_id, parcels.destination_id from parcels";

    @BeforeEach
    void store(Database db) {
        db.createAll(MetaData.of(DEPOT, PARCEL));
        try (Session session = Session.open(db.engine())) {
            Depot north = depot("north");
            Depot south = depot("south");
            Parcel there = PARCEL.create().setDestination(south);
            there.setFragile(true);
            north.setOutgoing(List.of(there, PARCEL.create()));
            session.addAll(north, south);
            session.commit();
        }
        db.recorder().clear();
    }

    private static Depot depot(String town) {
        Depot depot = DEPOT.create();
        depot.setTown(town);
        return depot;
    }

    @DatabaseTest
    void attributesAndColumnsAreNamedWithoutThePrefix(Database db) {
        try (Session session = Session.open(db.engine())) {
            Parcel there = session.query(PARCEL).where(PARCEL.fragile.eq(true)).one();

            db.recorder().hasRun(PARCELS + " where parcels.fragile = ? limit ? -- [true, 2]");
            assertThat(there.isFragile()).isTrue();
            assertThat(there.getId()).isEqualTo((short) 1);
        }
    }

    @DatabaseTest
    void eachReferenceGoesByItsOwnKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Parcel there = session.getOne(PARCEL, (short) 1);
            Parcel nowhere = session.getOne(PARCEL, (short) 2);

            assertThat(there.getOrigin().getTown()).isEqualTo("north");
            assertThat(there.getDestination()).map(Depot::getTown).contains("south");
            assertThat(there.getDestinationId()).contains(2);
            assertThat(nowhere.getDestination()).isEmpty();
            assertThat(there.getOrigin().getOutgoing()).containsExactly(there, nowhere);
            assertThat(there.getOrigin().getIncoming()).isEmpty();
            assertThat(session.getOne(DEPOT, 2).getIncoming()).containsExactly(there);
        }
    }

    @DatabaseTest
    void keyAndReferenceAreOneValue(Database db) {
        try (Session session = Session.open(db.engine())) {
            Parcel there = session.getOne(PARCEL, (short) 1);
            there.setOriginId(2);
            there.setDestinationId(null);

            assertThat(there.getOrigin().getTown()).isEqualTo("south");
            assertThat(there.getDestination()).isEmpty();
            db.recorder().clear();
            session.commit();
            db.recorder().hasRun("update parcels set origin_id = ?, destination_id = ? where id = ? -- [2, NULL, 1]");
        }
    }

    /** K3: only parcels that come from the depot are looked for, as their key has no rule. */
    @DatabaseTest
    void theRuleOfADeclaredKeyIsTheDatabases(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(DEPOT, 2));
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(PARCELS + " where parcels.origin_id = ? -- [2]", "delete from depots where id = ? -- [2]");
            assertThat(session.getOne(PARCEL, (short) 1).getDestinationId()).isEmpty();
        }
    }
}
