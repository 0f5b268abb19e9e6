package dev.kindred.it.stream;

import static dev.kindred.it.stream.Parcel_.PARCEL;
import static dev.kindred.query.LoadOption.selectin;

import dev.kindred.engine.Engine;
import dev.kindred.query.BoundQuery;
import dev.kindred.session.Session;
import java.util.stream.Stream;

/** A process of its own that reads all parcels of a database, with their seals, and prints the sum of their weights. */
final class Reader {

    private Reader() {}

    public static void main(String[] arguments) {
        try (Engine engine = Engine.create(arguments[0]);
                Session session = Session.open(engine)) {
            BoundQuery<Parcel> query = session.query(PARCEL).options(selectin(PARCEL.seals));
            try (Stream<Parcel> stream = query.inChunks(1_000).forgetting().stream()) {
                System.out.println(stream.mapToLong(
                                parcel -> parcel.weight() + parcel.seals().size())
                        .sum());
            }
        }
    }
}
