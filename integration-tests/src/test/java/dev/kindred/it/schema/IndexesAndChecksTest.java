package dev.kindred.it.schema;

import static dev.kindred.it.schema.Maker_.MAKER;
import static dev.kindred.it.schema.Ware_.WARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;

class IndexesAndChecksTest {

    @BeforeEach
    void tables(Database db) {
        db.engine().createAll(MetaData.of(MAKER, WARE));
    }

    private static Ware ware(String title, String shelf, int place, int price) {
        return WARE.create().title(title).shelf(shelf).place(place).price(price);
    }

    private static ConstraintViolationException refused(Database db, Ware... wares) {
        try (Session session = Session.open(db.engine())) {
            session.addAll((Object[]) wares);
            return catchThrowableOfType(ConstraintViolationException.class, session::commit);
        }
    }

    @DatabaseTest
    void comeWithTheirTable(Database db) {
        if (!db.is(Databases.SQLITE)) {
            return;
        }

        db.recorder()
                .hasRun(
                        "create table makers (id integer primary key, name text not null,"
                                + " constraint one_maker unique (name))",
                        "create table wares (id integer primary key, title varchar(20) not null,"
                                + " shelf varchar(10) not null, place integer not null, price integer not null,"
                                + " maker_id bigint, constraint ck_wares_price check (price >= 0),"
                                + " constraint no_price_tag check (shelf <> 'price'),"
                                + " constraint fk_wares_maker_id foreign key (maker_id) references makers (id))",
                        "create index ix_wares_maker_id_price on wares (maker_id, price)",
                        "create unique index one_place on wares (shelf, place)",
                        "create index ix_wares_title on wares (title)");
    }

    /** As the driver tells: whether each is unique, its name, and its columns. */
    @DatabaseTest
    void areThoseTheDatabaseHas(Database db) throws SQLException {
        Set<String> indexes = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(db.url())) {
            String table = db.is(Databases.H2) ? "WARES" : "wares";
            ResultSet rows = connection
                    .getMetaData()
                    .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, false);
            while (rows.next()) {
                indexes.add((rows.getBoolean("NON_UNIQUE") ? "" : "unique ")
                        + rows.getString("INDEX_NAME").toLowerCase(Locale.ROOT) + " "
                        + rows.getInt("ORDINAL_POSITION") + " "
                        + rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }

        assertThat(indexes.toString().replaceAll("_place [01] shelf, unique one_place [12] place", "(shelf, place)"))
                .contains("ix_wares_title", "unique one(shelf, place)");
    }

    @DatabaseTest
    void aRowThatBreaksACheckIsToldWithItsName(Database db) {
        ConstraintViolationException failure = refused(db, ware("Lamp", "A", 1, -1));

        assertThat(failure.kind()).isEqualTo(Kind.CHECK);
        assertThat(failure.constraint()).isEqualTo("ck_wares_price");
        assertThat(failure).hasMessageContaining("a value breaks a check (ck_wares_price) of the table");
    }

    @DatabaseTest
    void aCheckMayHaveANameOfItsOwn(Database db) {
        ConstraintViolationException failure = refused(db, ware("Lamp", "price", 1, 1));

        assertThat(failure.kind()).isEqualTo(Kind.CHECK);
        assertThat(failure.constraint()).isEqualTo("no_price_tag");
    }

    @DatabaseTest
    void aUniqueIndexTakesNoTwoRowsAlike(Database db) {
        ConstraintViolationException failure = refused(db, ware("Lamp", "A", 1, 5), ware("Vase", "A", 1, 5));

        assertThat(failure.kind()).isEqualTo(Kind.UNIQUE);
        if (!db.is(Databases.SQLITE)) {
            assertThat(failure.constraint()).isEqualTo("one_place");
        }
    }

    /** K7: what one row gives up another may take in the same flush. */
    @DatabaseTest
    void valuesOfAUniqueIndexAreFreedBeforeTheyAreTaken(Database db) {
        Ware lamp = ware("Lamp", "A", 1, 5);
        try (Session session = Session.open(db.engine())) {
            session.add(lamp);
            session.commit();
            session.delete(lamp);
            session.add(ware("Vase", "A", 1, 7));
            session.commit();

            Ware vase = session.query(WARE).one();
            assertThat(vase.title()).isEqualTo("Vase");
            session.add(ware("Pot", "A", 1, 9));
            vase.place(2);
            session.commit();

            assertThat(session.query(WARE).orderBy(WARE.place).list())
                    .extracting(Ware::title)
                    .containsExactly("Pot", "Vase");
        }
    }

    @DatabaseTest
    void aUniqueKeyIsToldByItsName(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.addAll(MAKER.create().name("Ann"), MAKER.create().name("Ann"));

            ConstraintViolationException failure =
                    catchThrowableOfType(ConstraintViolationException.class, session::commit);

            assertThat(failure.kind()).isEqualTo(Kind.UNIQUE);
            assertThat(failure.constraint()).isEqualTo(db.is(Databases.SQLITE) ? null : "one_maker");
        }
    }

    @DatabaseTest
    void aForeignKeyIsToldByItsName(Database db) {
        ConstraintViolationException failure =
                refused(db, ware("Lamp", "A", 1, 5).makerId(7L));

        assertThat(failure.kind()).isEqualTo(Kind.FOREIGN_KEY);
        assertThat(failure.constraint()).isEqualTo(db.is(Databases.SQLITE) ? null : "fk_wares_maker_id");
    }
}
