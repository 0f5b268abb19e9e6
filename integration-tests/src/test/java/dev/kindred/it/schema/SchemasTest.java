package dev.kindred.it.schema;

import static dev.kindred.it.schema.Depot_.DEPOT;
import static dev.kindred.it.schema.Shelf_.SHELF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** SQLite has no schemas that could be created. */
class SchemasTest {

    private static final MetaData TABLES = MetaData.of(DEPOT);

    /** On MariaDB a schema is beside the test's own database. */
    @AfterEach
    void dropSchema(Database db) throws SQLException {
        if (db.is(Databases.MARIADB)) {
            try (Connection connection = DriverManager.getConnection(db.url());
                    Statement statement = connection.createStatement()) {
                statement.execute("drop schema if exists kindred_depots");
            }
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void areCreatedIfTheyAreMissing(Database db) {
        db.engine().createAll(TABLES);

        assertThat(db.recorder().statements()).contains("create schema if not exists kindred_depots");
        try (Session session = Session.open(db.engine())) {
            session.add(DEPOT.create().name("North").upper(DEPOT.create().name("All")));
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(DEPOT).where(DEPOT.name.eq("North")).one().upper())
                    .extracting(Depot::name)
                    .isEqualTo("All");
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void aColumnMayPointIntoOne(Database db) {
        MetaData tables = MetaData.of(SHELF, DEPOT);
        db.createAll(tables);
        assertThat(db.engine().validate(tables)).isEmpty();
        try (Session session = Session.open(db.engine())) {
            Depot north = DEPOT.create().name("North");
            session.add(north);
            session.flush();
            Shelf shelf = SHELF.create().depotId(north.id());
            session.add(shelf);
            session.flush();
            session.delete(north);
            session.delete(shelf);
            session.commit();
        }
        db.engine().dropAll(tables);
    }

    @DatabaseTest(except = Databases.SQLITE)
    void areLeftWhenTablesAreDropped(Database db) {
        db.createAll(TABLES);
        db.engine().dropAll(TABLES);
        db.recorder().clear();

        db.engine().createAll(TABLES);
        assertThat(db.recorder().statements())
                .noneMatch(sql -> sql.startsWith("create schema"))
                .anyMatch(sql -> sql.startsWith("create table kindred_depots.depots"));

        db.recorder().clear();
        db.engine().createAll(TABLES);
        assertThat(db.recorder().statements()).noneMatch(sql -> sql.startsWith("create"));
    }

    @DatabaseTest(except = Databases.SQLITE)
    void tablesAndColumnsTellTheirComments(Database db) throws SQLException {
        db.createAll(TABLES);

        List<String> remarks = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(db.url())) {
            DatabaseMetaData metaData = connection.getMetaData();
            String catalogue = db.is(Databases.MARIADB) ? "kindred_depots" : null;
            String table = db.is(Databases.H2) ? "DEPOTS" : "depots";
            addRemarks(metaData.getTables(catalogue, null, table, null), remarks);
            addRemarks(metaData.getColumns(catalogue, null, table, null), remarks);
        }

        assertThat(remarks).containsExactly("Where it's kept \\ stored", "Its 'sign'", "What it is in");
    }

    private static void addRemarks(ResultSet rows, List<String> remarks) throws SQLException {
        while (rows.next()) {
            String remark = rows.getString("REMARKS");
            if (remark != null && !remark.isEmpty()) {
                remarks.add(remark);
            }
        }
    }
}
