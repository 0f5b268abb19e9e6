package dev.kindred.it.type;

import static dev.kindred.it.type.Parcel_.PARCEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DatabaseException;
import dev.kindred.it.type.Parcel.ParcelState;
import dev.kindred.query.BoundQuery;
import dev.kindred.query.Page;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Enums in types of the database's own, which PostgreSQL has; elsewhere in texts. */
class NativeEnumTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(PARCEL));
    }

    private static void store(Database db) {
        SessionFactory.of(db.engine())
                .run(session -> session.addAll(List.of(
                        PARCEL.create().state(ParcelState.SENT),
                        PARCEL.create().state(ParcelState.PACKED).before(ParcelState.ARRIVED),
                        PARCEL.create().state(ParcelState.ARRIVED))));
    }

    @DatabaseTest
    void constantsAreStoredComparedAndListed(Database db) {
        store(db);

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PARCEL)
                            .where(PARCEL.state.eq(ParcelState.PACKED))
                            .one()
                            .before())
                    .isEqualTo(ParcelState.ARRIVED);
            assertThat(session.query(PARCEL)
                            .where(PARCEL.state.in(ParcelState.SENT, ParcelState.ARRIVED))
                            .count())
                    .isEqualTo(2);
            assertThat(session.query(PARCEL).where(PARCEL.before.isNull()).count())
                    .isEqualTo(2);
        }
    }

    @DatabaseTest
    void theDatabasesOwnTypeSortsByItsConstants(Database db) {
        store(db);
        List<ParcelState> sorted = db.is(Databases.POSTGRESQL)
                ? List.of(ParcelState.PACKED, ParcelState.SENT, ParcelState.ARRIVED)
                : List.of(ParcelState.ARRIVED, ParcelState.PACKED, ParcelState.SENT);

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PARCEL).orderBy(PARCEL.state).list())
                    .extracting(Parcel::state)
                    .containsExactlyElementsOf(sorted);
        }
    }

    @DatabaseTest
    void tablesMayBeCreatedAndDroppedAgain(Database db) {
        store(db);
        assertThat(sent(db)).isEqualTo(2);
        db.engine().createAll(MetaData.of(PARCEL));
        db.engine().dropAll(MetaData.of(PARCEL));
        db.engine().dropAll(MetaData.of(PARCEL));
        db.engine().createAll(MetaData.of(PARCEL));

        store(db);
        assertThat(sent(db)).isEqualTo(2);
    }

    /** By a list, for which the driver has to know the type. */
    private static long sent(Database db) {
        return SessionFactory.of(db.engine())
                .transaction(session -> session.query(PARCEL)
                        .where(PARCEL.state.in(ParcelState.SENT, ParcelState.ARRIVED))
                        .count());
    }

    private static boolean hasType(Database db) throws SQLException {
        try (Connection connection = DriverManager.getConnection(db.url());
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select count(*) from pg_type where typname = 'parcel_state'")) {
            found.next();
            return found.getInt(1) == 1;
        }
    }

    @DatabaseTest(Databases.POSTGRESQL)
    void theTypeGoesWithTheLastOfItsTables(Database db) throws SQLException {
        try (Connection connection = DriverManager.getConnection(db.url());
                Statement statement = connection.createStatement()) {
            statement.execute("create table others (state parcel_state)");
            db.engine().dropAll(MetaData.of(PARCEL));
            assertThat(hasType(db)).isTrue();
            db.engine().createAll(MetaData.of(PARCEL));
            store(db);
            statement.execute("drop table others");
        }
        db.recorder().clear();

        db.engine().dropAll(MetaData.of(PARCEL));

        assertThat(hasType(db)).isFalse();
        assertThat(db.recorder().statements()).hasSize(2).first().asString().startsWith("drop table state_parcels");
        assertThat(db.recorder().statements().get(1)).contains("drop type if exists parcel_state;");
    }

    @DatabaseTest(except = Databases.POSTGRESQL)
    void anUnknownNameIsAnErrorThatNamesTheColumn(Database db) throws SQLException {
        store(db);
        try (Connection connection = DriverManager.getConnection(db.url());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update state_parcels set state = 'LOST'");
        }

        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.query(PARCEL).list())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("The column holds 'LOST', which is no constant of")
                    .extracting(Throwable::getMessage)
                    .asString()
                    .containsIgnoringCase("read the column state");
        }
    }

    @DatabaseTest
    void pagesGoByTheOrderOfTheDatabase(Database db) {
        store(db);

        try (Session session = Session.open(db.engine())) {
            BoundQuery<Parcel> query = session.query(PARCEL).orderBy(PARCEL.before.asc(), PARCEL.state.desc());
            Page<Parcel> first = query.page(1);
            Page<Parcel> second = query.page(1, first.next());
            Page<Parcel> third = query.page(1, second.next());

            assertThat(List.of(
                            first.entities().get(0),
                            second.entities().get(0),
                            third.entities().get(0)))
                    .isEqualTo(query.list());
            assertThat(third.hasNext()).isFalse();
        }
    }
}
