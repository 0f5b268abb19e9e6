package dev.kindred.it.stream;

import static dev.kindred.it.stream.Parcel_.PARCEL;
import static dev.kindred.it.stream.Seal_.SEAL;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.exception.DetachedEntityException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.query.ChunkedQuery;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;

/** Streams whose session does not keep what was handed on. */
class ForgettingTest {

    @BeforeEach
    void stock(Database db) {
        Depot.stock(db);
    }

    private static Status status(Object entity) {
        return ((Instrumented) entity).kindredTracker().status();
    }

    private static long held(List<?> objects) {
        return objects.stream().filter(one -> status(one) == Status.PERSISTENT).count();
    }

    private static ChunkedQuery<Parcel> inThrees(Session session) {
        return session.query(PARCEL)
                .orderBy(PARCEL.id)
                .options(selectin(PARCEL.seals))
                .inChunks(3);
    }

    @DatabaseTest
    void theSessionHoldsTheObjectsOfOneChunk(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream = inThrees(session).forgetting().stream()) {
            List<Object> met = new ArrayList<>();
            stream.forEach(parcel -> {
                met.add(parcel);
                met.addAll(parcel.seals());
                met.add(parcel.van()); // loaded lazily
                assertThat(held(met)).isLessThanOrEqualTo(9);
                assertThat(status(parcel)).isEqualTo(Status.PERSISTENT);
            });

            assertThat(met).hasSize(30);
            assertThat(held(met)).isZero();
        }
    }

    @DatabaseTest
    void withoutForgettingItHoldsAll(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream = inThrees(session).stream()) {
            assertThat(held(stream.toList())).isEqualTo(10);
        }
    }

    @DatabaseTest
    void whatWasForgottenKeepsWhatItKnowsAndLoadsNothing(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream = inThrees(session).forgetting().stream()) {
            Parcel first = stream.toList().get(0);

            assertThat(first.label()).isEqualTo("p1");
            assertThat(first.seals()).hasSize(1);
            Assertions.assertThatThrownBy(first::van).isInstanceOf(DetachedEntityException.class);
            assertThat(session.getOne(PARCEL, 1L)).isNotSameAs(first);
        }
    }

    @DatabaseTest
    void whatWasThereBeforeStays(Database db) {
        try (Session session = Session.open(db.engine())) {
            Parcel mine = session.getOne(PARCEL, 2L);
            try (Stream<Parcel> stream = inThrees(session).forgetting().stream()) {
                List<Parcel> all = stream.toList();

                assertThat(all.get(1)).isSameAs(mine);
                assertThat(status(mine)).isEqualTo(Status.PERSISTENT);
                assertThat(held(all)).isEqualTo(1);
            }
        }
    }

    @DatabaseTest
    void whatWasChangedStaysWithWhatIsLinkedUntilItIsWritten(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream = session.query(PARCEL).orderBy(PARCEL.id).inChunks(3).forgetting().stream()) {
            Iterator<Parcel> parcels = stream.iterator();
            List<Parcel> first = next(parcels, 3);
            first.get(1).seals();
            first.get(0).weight(7);
            first.get(1).seals().get(0).code("broken");
            List<Parcel> second = next(parcels, 3);

            assertThat(first)
                    .extracting(ForgettingTest::status)
                    .containsExactly(Status.PERSISTENT, Status.PERSISTENT, Status.DETACHED);
            assertThat(status(first.get(1).seals().get(0))).isEqualTo(Status.PERSISTENT);

            session.flush();
            next(parcels, 3);
            assertThat(held(first)).isZero();
            assertThat(held(second)).isZero();
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(PARCEL, 1L).weight()).isEqualTo(7);
            assertThat(session.query(SEAL).where(SEAL.code.eq("broken")).count())
                    .isEqualTo(1);
        }
    }

    @DatabaseTest
    void whatANewObjectLeadsToStays(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream = session.query(PARCEL).orderBy(PARCEL.id).inChunks(3).forgetting().stream()) {
            List<Parcel> all = new ArrayList<>();
            stream.forEach(parcel -> {
                all.add(parcel);
                if (parcel.id() == 5L) {
                    session.add(SEAL.create().code("new").parcel(parcel));
                }
            });

            assertThat(held(all)).isEqualTo(1);
            session.commit();
            assertThat(session.query(SEAL).where(SEAL.code.eq("new")).one().parcel())
                    .isSameAs(all.get(4));
        }
    }

    @DatabaseTest
    void whatTheUserReadsBesideStays(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream =
                        session.query(PARCEL).where(PARCEL.id.le(8L)).inChunks(3).forgetting().stream()) {
            Iterator<Parcel> parcels = stream.iterator();
            parcels.next();
            Parcel mine = session.getOne(PARCEL, 10L);
            parcels.forEachRemaining(parcel -> {});

            assertThat(status(mine)).isEqualTo(Status.PERSISTENT);
        }
    }

    private static List<Parcel> next(Iterator<Parcel> parcels, int count) {
        List<Parcel> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            next.add(parcels.next());
        }
        return next;
    }
}
