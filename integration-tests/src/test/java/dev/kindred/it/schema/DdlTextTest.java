package dev.kindred.it.schema;

import static dev.kindred.it.model.Abbey_.ABBEY;
import static dev.kindred.it.model.Zone_.ZONE;
import static dev.kindred.it.schema.Maker_.MAKER;
import static dev.kindred.it.schema.Ware_.WARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.schema.NamingConvention;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The text that a dialect writes without a database is what is sent to one. */
class DdlTextTest {

    private static final MetaData TABLES = MetaData.of(WARE, MAKER, ABBEY, ZONE);

    @DatabaseTest
    void isWhatCreateAllSends(Database db) {
        db.engine().createAll(TABLES);

        assertThat(db.recorder().statements())
                .containsExactlyElementsOf(db.kind().dialect().ddl(TABLES).statements());
    }

    @DatabaseTest
    void isWhatCreateAllSendsWithOtherNames(Database db) {
        MetaData named = TABLES.withNaming(
                NamingConvention.STANDARD.withPrimaryKey("pk_{table}").withForeignKey("{table}_to_{target}"));

        db.engine().createAll(named);

        assertThat(db.recorder().statements())
                .containsExactlyElementsOf(db.kind().dialect().ddl(named).statements())
                .anyMatch(sql -> sql.contains("constraint wares_to_makers foreign key")
                        && sql.contains("constraint pk_wares primary key (id)"));
    }

    /** Run by the database's own driver, it leaves nothing to create. */
    @DatabaseTest
    void runsAsItStands(Database db) throws SQLException {
        try (Connection connection = DriverManager.getConnection(db.url());
                Statement statement = connection.createStatement()) {
            for (String sql : db.kind().dialect().ddl(TABLES).toString().split(";\n", 0)) {
                statement.execute(sql);
            }
            db.engine().createAll(TABLES);
        }

        db.recorder().hasRunNothing();
    }
}
