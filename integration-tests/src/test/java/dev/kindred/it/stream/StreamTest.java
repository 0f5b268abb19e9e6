package dev.kindred.it.stream;

import static dev.kindred.it.stream.Depot.PARCELS;
import static dev.kindred.it.stream.Depot.SEALS;
import static dev.kindred.it.stream.Depot.hasCursor;
import static dev.kindred.it.stream.Depot.sent;
import static dev.kindred.it.stream.Parcel_.PARCEL;
import static dev.kindred.it.stream.Seal_.SEAL;
import static dev.kindred.it.stream.Van_.VAN;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.query.LoadOption.subquery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Execution;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.QueryException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.query.BoundQuery;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.sql.Lock;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** The entities of a query as a stream. */
class StreamTest {

    @BeforeEach
    void stock(Database db) {
        Depot.stock(db);
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static String ofOneValue(String statement) {
        return statement.replaceAll("\\(\\?(, \\?)*\\)", "(?)");
    }

    @DatabaseTest
    void aStreamAnswersWhatAListDoes(Database db) {
        try (Session session = Session.open(db.engine())) {
            for (BoundQuery<Parcel> query : List.of(
                    session.query(PARCEL).orderBy(PARCEL.id),
                    session.query(PARCEL).orderBy(PARCEL.weight.desc()).where(PARCEL.id.gt(2L)),
                    session.query(PARCEL).where(PARCEL.id.gt(10L)))) {
                for (int size : new int[] {1, 3, 5, 10, 11}) {
                    try (Stream<Parcel> stream = query.inChunks(size).stream()) {
                        assertThat(stream).containsExactlyElementsOf(query.list());
                    }
                }
                try (Stream<Parcel> stream = query.stream()) {
                    assertThat(stream.parallel().toList()).isEqualTo(query.list());
                }
            }
        }
    }

    @DatabaseTest
    void eachChunkLoadsAlongWithOneStatement(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream = session.query(PARCEL).options(selectin(PARCEL.seals)).inChunks(4).stream()) {
            db.recorder().hasRunNothing();

            Iterator<Parcel> parcels = stream.iterator();
            for (int i = 1; i <= 10; i++) {
                assertThat(parcels.next().seals()).extracting(Seal::code).containsExactly("s" + i);
                assertThat(sent(db, SEALS)).isEqualTo((i + 3) / 4);
            }
            assertThat(parcels.hasNext()).isFalse();

            assertThat(sent(db, SEALS)).isEqualTo(3);
            assertThat(sent(db, PARCELS)).isEqualTo(hasCursor(db) ? 1 : 3);
        }
    }

    @DatabaseTest
    void aCursorIsToldOnceWithAllItsRows(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream = session.query(PARCEL).inChunks(4).stream()) {
            assertThat(stream.count()).isEqualTo(10);
        }
        List<Long> rows =
                db.recorder().executions().stream().map(Execution::rows).toList();
        assertThat(rows).isEqualTo(hasCursor(db) ? List.of(10L) : List.of(4L, 4L, 2L));
    }

    @DatabaseTest
    void otherStatementsRunWhileAStreamIsRead(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream = session.query(PARCEL).orderBy(PARCEL.id).inChunks(3).stream()) {
            List<Long> seen = new ArrayList<>();
            stream.forEach(parcel -> {
                seen.add(parcel.id());
                assertThat(session.query(PARCEL).inChunks(2).stream().count()).isEqualTo(10);
                assertThat(parcel.seals()).hasSize(1);
                parcel.label("seen " + parcel.id());
                session.flush();
            });
            session.commit();

            assertThat(seen).isEqualTo(numbers(1, 10));
            assertThat(session.query(PARCEL).where(PARCEL.label.like("seen %")).count())
                    .isEqualTo(10);
        }
    }

    @DatabaseTest
    void closingEarlyFreesTheCursor(Database db) {
        try (Session session = Session.open(db.engine())) {
            try (Stream<Parcel> stream = session.query(PARCEL).orderBy(PARCEL.id).inChunks(3).stream()) {
                assertThat(stream.limit(4).map(Parcel::id)).isEqualTo(numbers(1, 4));
            }
            assertThat(session.query(PARCEL).count()).isEqualTo(10);
            if (hasCursor(db)) {
                assertThat(db.recorder().executions().get(0).rows()).isEqualTo(6);
            }
            if (db.is(Databases.POSTGRESQL)) {
                assertThat(session.sql("select count(*) as n from pg_cursors where statement like '%from packets%'"
                                        + " and statement not like '%pg_cursors%'")
                                .rows())
                        .extracting(row -> row.get("n"))
                        .containsExactly(0L);
            }
        }
    }

    @DatabaseTest
    void aStreamThatIsClosedReadsNoMore(Database db) {
        try (Session session = Session.open(db.engine())) {
            Stream<Parcel> stream = session.query(PARCEL).inChunks(3).stream();
            Iterator<Parcel> parcels = stream.iterator();
            parcels.next();
            stream.close();
            stream.close();

            assertThat(parcels).toIterable().hasSize(2); // what was read is there
        }
    }

    @DatabaseTest
    void aStreamEndsWithItsTransaction(Database db) {
        try (Session session = Session.open(db.engine())) {
            for (Runnable end : List.<Runnable>of(session::commit, session::rollback)) {
                try (Stream<Parcel> stream = session.query(PARCEL).orderBy(PARCEL.id).inChunks(2).stream()) {
                    Iterator<Parcel> parcels = stream.iterator();
                    parcels.next();
                    end.run();
                    parcels.next();

                    assertThatThrownBy(parcels::next)
                            .isInstanceOf(SessionStateException.class)
                            .hasMessageStartingWith("Cannot read on: the transaction, or the nested block, in which");
                }
            }
        }
    }

    @DatabaseTest
    void aStreamIsClosedWithItsSession(Database db) {
        Iterator<Parcel> parcels;
        try (Session session = Session.open(db.engine())) {
            parcels = session.query(PARCEL).inChunks(1).stream().iterator();
            parcels.next();
        }
        assertThatThrownBy(parcels::next)
                .isInstanceOf(SessionStateException.class)
                .hasMessageContaining("it is closed");
        assertThat(db.engine().connectionsInUse()).isZero();
    }

    @DatabaseTest
    void aBlockThatIsUndoneEndsItsOwnStreamsOnly(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> outer = session.query(PARCEL).orderBy(PARCEL.id).inChunks(1).stream()) {
            Iterator<Parcel> outerParcels = outer.iterator();
            outerParcels.next();
            Iterator<Parcel> inner;
            try (var block = session.beginNested()) {
                inner = session.query(PARCEL).inChunks(1).stream().iterator();
                inner.next();
                block.rollback();
            }

            assertThatThrownBy(inner::next).isInstanceOf(SessionStateException.class);
            assertThat(outerParcels).toIterable().extracting(Parcel::id).isEqualTo(numbers(2, 10));
        }
    }

    @DatabaseTest
    void whatIsPendingIsWrittenBeforeAStreamBeginsButNotForItsNextChunks(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(PARCEL, 1L).weight(0);
            try (Stream<Parcel> stream =
                    session.query(PARCEL).where(PARCEL.weight.gt(0)).orderBy(PARCEL.id).inChunks(3).stream()) {
                Iterator<Parcel> parcels = stream.iterator();
                assertThat(parcels.next().id()).isEqualTo(2L);
                session.getOne(PARCEL, 9L).weight(0);
                assertThat(parcels).toIterable().extracting(Parcel::id).isEqualTo(numbers(3, 10));
            }
            assertThat(sent(db, "update packets")).isEqualTo(1);
        }
    }

    @DatabaseTest
    void whatAChunkLoadsAlongSeesWhatIsPending(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream =
                        session.query(PARCEL).orderBy(PARCEL.id).options(selectin(PARCEL.seals)).inChunks(2).stream()) {
            Iterator<Parcel> parcels = stream.iterator();
            parcels.next();
            session.add(SEAL.create().code("new").parcel(session.getOne(PARCEL, 3L)));
            parcels.next();

            assertThat(parcels.next().seals()).extracting(Seal::code).containsExactly("s3", "new");
        }
    }

    @DatabaseTest
    void withoutAutoflushNothingIsWritten(Database db) {
        SessionSettings settings = SessionSettings.defaults().withAutoflush(false);
        try (Session session = SessionFactory.of(db.engine()).with(settings).open()) {
            session.getOne(PARCEL, 1L).weight(0);
            try (Stream<Parcel> stream = session.query(PARCEL).stream()) {
                assertThat(stream.count()).isEqualTo(10);
            }
            assertThat(sent(db, "update packets")).isZero();
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void theRowsOfAStreamCanBeLocked(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream =
                        session.query(PARCEL).orderBy(PARCEL.id).lock(Lock.UPDATE).inChunks(4).stream()) {
            stream.forEach(parcel -> parcel.weight(0));
            session.flush();

            try (Session other = Session.open(db.engine())) {
                List<Parcel> free = other.query(PARCEL)
                        .orderBy(PARCEL.id)
                        .lock(Lock.UPDATE_SKIP_LOCKED)
                        .list();
                assertThat(free).isEmpty();
            }
            assertThat(db.recorder().statements().get(0)).endsWith(" for update");
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void aRowIsLockedAsItIsWhenItsChunkIsRead(Database db) {
        try (Session session = Session.open(db.engine())) {
            Parcel last = session.getOne(PARCEL, 10L);
            var query =
                    session.query(PARCEL).orderBy(PARCEL.id).lock(Lock.UPDATE).inChunks(3);
            try (Stream<Parcel> stream = query.stream()) {
                Iterator<Parcel> parcels = stream.iterator();
                parcels.next();
                last.label("mine");
                session.flush();

                assertThat(parcels).toIterable().hasSize(9).endsWith(last);
                assertThat(last.label()).isEqualTo("mine");
            }
            assertThat(query.explain().reading()).startsWith("in chunks of 3 by keyset, ");
        }
    }

    @DatabaseTest
    void populateExistingOverwritesChunkByChunkAfterWhatIsPendingWasWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Parcel last = session.getOne(PARCEL, 10L);
            Parcel theirs = session.getOne(PARCEL, 9L);
            if (!db.is(Databases.SQLITE)) {
                try (Session other = Session.open(db.engine())) {
                    other.getOne(PARCEL, 9L).label("theirs");
                    other.commit();
                }
            }
            try (Stream<Parcel> stream =
                    session.query(PARCEL).orderBy(PARCEL.id).populateExisting().inChunks(3).stream()) {
                Iterator<Parcel> parcels = stream.iterator();
                parcels.next();
                last.label("mine");
                parcels.forEachRemaining(parcel -> {});
            }
            assertThat(last.label()).isEqualTo("mine");
            boolean isSeen = db.is(Databases.POSTGRESQL) || db.is(Databases.H2);
            assertThat(theirs.label()).isEqualTo(isSeen ? "theirs" : "p9");
            assertThat(sent(db, "update packets set label = ?")).isEqualTo(db.is(Databases.SQLITE) ? 1 : 2);
        }
    }

    @DatabaseTest
    void aJoinedListIsRefused(Database db) {
        try (Session session = Session.open(db.engine())) {
            for (BoundQuery<Parcel> query : List.of(
                    session.query(PARCEL).options(joined(PARCEL.seals)),
                    session.query(PARCEL).options(joined(PARCEL.van, joined(VAN.parcels))))) {
                assertThatThrownBy(query::stream)
                        .isInstanceOf(QueryException.class)
                        .hasMessageMatching(
                                "Cannot read Parcel in chunks: (Parcel.seals|Parcel.van.parcels|Van.parcels) is loaded by a join,"
                                        + " and the rows of one entity may lie in two chunks\\. Load it by"
                                        + " selectin\\((PARCEL.seals|VAN.parcels)\\), once for each chunk\\.");
                assertThatThrownBy(() -> query.inChunks(3).explain()).isInstanceOf(QueryException.class);
            }
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aJoinedReferenceComesAlong(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream =
                        session.query(PARCEL).orderBy(PARCEL.label).options(joined(PARCEL.van)).inChunks(4).stream()) {
            assertThat(stream.map(parcel -> parcel.van().plate()).distinct()).containsExactlyInAnyOrder("A", "B");
            assertThat(db.recorder().count()).isLessThanOrEqualTo(3);
        }
    }

    @DatabaseTest
    void theExplanationTellsHowChunksAreRead(Database db) {
        try (Session session = Session.open(db.engine())) {
            var query = session.query(PARCEL).options(subquery(PARCEL.seals)).inChunks(2_000);

            assertThat(query.explain().reading())
                    .isEqualTo(
                            switch (db.kind()) {
                                case H2 ->
                                    "in chunks of 2,000 by keyset, as H2 has no cursor that keeps the rows to"
                                            + " come out of memory";
                                case MARIADB ->
                                    "in chunks of 2,000 by keyset, as MariaDB's cursor cannot share its"
                                            + " connection with other statements";
                                default -> "in chunks of 2,000 by a cursor";
                            });
            assertThat(query.explain().toString()).startsWith("Parcel, in chunks of 2,000 by ");
            assertThat(query.explain().statement())
                    .isEqualTo(hasCursor(db) ? PARCELS : PARCELS + " order by packets.id limit ?");
            List<String> told = query.explain().statements();
            query.stream().forEach(parcel -> {});
            assertThat(told.stream().map(StreamTest::ofOneValue))
                    .containsExactlyInAnyOrderElementsOf(db.recorder().statements().stream()
                            .map(StreamTest::ofOneValue)
                            .toList());
        }
    }

    @DatabaseTest
    void whatHasNoKeysetComesFromACursorAlone(Database db) {
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Parcel> query = session.query(PARCEL).orderBy(PARCEL.id).limit(7);
            try (Stream<Parcel> stream = query.inChunks(3).stream()) {
                Iterator<Parcel> parcels = stream.iterator();
                Parcel first = parcels.next();
                if (db.is(Databases.MARIADB)) {
                    assertThatThrownBy(first::seals)
                            .isInstanceOf(SessionStateException.class)
                            .hasMessageStartingWith("Cannot run a statement: the rows of \"select")
                            .hasMessageContaining("MariaDB sends them over the same connection");
                } else {
                    assertThat(first.seals()).hasSize(1);
                }
                assertThat(parcels).toIterable().extracting(Parcel::id).isEqualTo(numbers(2, 7));
                assertThat(first.seals()).hasSize(1);
            }
            assertThat(query.inChunks(3).explain().reading())
                    .isEqualTo("in chunks of 3 by a cursor"
                            + (db.is(Databases.H2) ? ", of which H2 holds all rows at once" : ""));
            BoundQuery<Parcel> along = query.options(selectin(PARCEL.seals));
            if (db.is(Databases.MARIADB)) {
                assertThatThrownBy(along::stream)
                        .isInstanceOf(QueryException.class)
                        .hasMessage("Cannot read Parcel in chunks: relationships are loaded along with it, for which"
                                + " MariaDB cannot keep a cursor open, and it has no keyset: it has a limit or an"
                                + " offset. Leave them out: the size of the page is the limit.");
            } else {
                assertThat(along.stream().count()).isEqualTo(7);
            }
        }
    }

    @DatabaseTest
    void aChunkHasAtLeastOneEntity(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.query(PARCEL).inChunks(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the size of a chunk must be at least 1, but is 0");
        }
    }

    @DatabaseTest
    void aFailureOfTheDatabaseEndsTheStream(Database db) {
        try (Session session = Session.open(db.engine());
                Stream<Parcel> stream = session.query(PARCEL).stream()) {
            db.engine().dropAll(MetaData.of(PARCEL, SEAL, VAN));

            assertThatThrownBy(stream::count).isInstanceOf(DatabaseException.class);
            assertThat(db.recorder().executions().stream().filter(one -> one.failure() != null))
                    .hasSize(1);
            session.rollback();
        }
    }
}
