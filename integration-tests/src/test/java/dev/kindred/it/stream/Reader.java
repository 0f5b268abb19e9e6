package dev.kindred.it.stream;

import static dev.kindred.it.stream.Parcel_.PARCEL;
import static dev.kindred.query.LoadOption.selectin;

import dev.kindred.engine.Engine;
import dev.kindred.query.BoundQuery;
import dev.kindred.query.ChunkedQuery;
import dev.kindred.session.Session;
import java.util.stream.Stream;

/**
 * A process of its own that reads all parcels of a database, with their seals, and prints the sum of their weights; it forgets what it
 * has read, unless it is told to keep it.
 */
final class Reader {

    static final String FORGETTING = "forgetting";
    static final String KEEPING = "keeping";

    private Reader() {}

    public static void main(String[] arguments) {
        try (Engine engine = Engine.create(arguments[0]);
                Session session = Session.open(engine)) {
            BoundQuery<Parcel> query = session.query(PARCEL).options(selectin(PARCEL.seals));
            ChunkedQuery<Parcel> chunks = query.inChunks(1_000);
            try (Stream<Parcel> stream =
                    arguments[1].equals(KEEPING) ? chunks.stream() : chunks.forgetting().stream()) {
                System.out.println(stream.mapToLong(
                                parcel -> parcel.weight() + parcel.seals().size())
                        .sum());
            }
        }
    }
}
