package dev.kindred.it.stream;

import static dev.kindred.it.stream.Parcel_.PARCEL;
import static dev.kindred.it.stream.Seal_.SEAL;
import static dev.kindred.it.stream.Van_.VAN;

import dev.kindred.schema.MetaData;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.Databases;

/** What the tests of streams read: ten parcels, numbered from 1, each with a seal, in two vans by turns. */
final class Depot {

    static final String PARCELS = "select packets.id, packets.label, packets.weight, packets.van_id from packets";
    static final String SEALS = "select seals.id, seals.code, seals.parcel_id from seals where seals.parcel_id";

    private Depot() {}

    static void stock(Database db) {
        db.createAll(MetaData.of(PARCEL, SEAL, VAN));
        SessionFactory.of(db.engine()).run(session -> {
            Van[] vans = {VAN.create().plate("A"), VAN.create().plate("B")};
            session.addAll((Object[]) vans);
            for (int i = 1; i <= 10; i++) {
                Parcel parcel = PARCEL.create().label("p" + i).weight(100 - i).van(vans[i % 2]);
                parcel.seals().add(SEAL.create().code("s" + i));
                session.add(parcel);
                session.flush();
            }
        });
        db.recorder().clear();
    }

    /** Whether chunks come from a cursor there. */
    static boolean hasCursor(Database db) {
        return db.is(Databases.POSTGRESQL) || db.is(Databases.SQLITE);
    }

    /** The statements that read so many of the seals and so on, by their beginnings. */
    static long sent(Database db, String beginning) {
        return db.recorder().statements().stream()
                .filter(one -> one.startsWith(beginning))
                .count();
    }
}
