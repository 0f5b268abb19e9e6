package dev.kindred.it.engines;

import static dev.kindred.it.flush.Account_.ACCOUNT;
import static dev.kindred.it.flush.Booking_.BOOKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.KindredException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;

/** What users set on MariaDB or its driver changes nothing of what Kindred promises. */
class MariadbSettingsTest {

    private static final MetaData TABLES = MetaData.of(ACCOUNT, BOOKING);

    private static Engine with(Database db, String setting) {
        return Engine.create(db.url() + (db.url().contains("?") ? "&" : "?") + setting);
    }

    private static void store(Engine engine) {
        SessionFactory.of(engine).run(session -> {
            for (long id = 0; id < 3; id++) {
                session.add(ACCOUNT.create().id(id).owner("Ann").code("c" + id));
            }
        });
    }

    @DatabaseTest(Databases.MARIADB)
    void aBatchWhoseDriverTellsNoCountsIsRefusedAsVersionsCannotBeChecked(Database db) {
        db.createAll(TABLES);
        try (Engine engine = with(db, "useBulkStmts=true")) {
            store(engine);
            try (Session session = Session.open(engine)) {
                session.query(ACCOUNT).list().forEach(account -> account.owner("Bob"));

                assertThatThrownBy(session::flush)
                        .isInstanceOf(KindredException.class)
                        .hasMessageContaining("accounts")
                        .hasMessageContaining("useBulkStmts=false");
            }
        }
        SessionFactory.of(db.engine())
                .run(session -> assertThat(session.query(ACCOUNT)
                                .where(ACCOUNT.owner.eq("Ann"))
                                .count())
                        .isEqualTo(3));
    }

    @DatabaseTest(Databases.MARIADB)
    void aKeyOfZeroStaysOneBesideOtherVariables(Database db) {
        db.createAll(TABLES);
        try (Engine engine = with(db, "sessionVariables=wait_timeout=1000")) {
            store(engine);

            SessionFactory.of(engine)
                    .run(session ->
                            assertThat(session.getOne(ACCOUNT, 0L).code()).isEqualTo("c0"));
        }
    }

    @DatabaseTest(Databases.MARIADB)
    void aTableOfAnotherCaseIsAnotherWhereTheServerTellsThemApart(Database db) {
        try (SqlConnection connection = db.engine().connect()) {
            connection.sql("create table ACCOUNTS (x integer)").execute();
            connection.commit();
        }
        db.createAll(TABLES);
        store(db.engine());

        assertThat(db.engine().validate(TABLES)).isEmpty();
        db.engine().dropAll(TABLES);
        db.engine().dropAll(TABLES);
        db.createAll(TABLES);
        store(db.engine());
    }
}
