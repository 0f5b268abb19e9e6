package dev.kindred.it.relation;

import static dev.kindred.it.relation.Buoy_.BUOY;
import static dev.kindred.it.relation.Quay_.QUAY;

import dev.kindred.schema.MetaData;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A factory that was given an entity knows the lists it makes for others, though the program never used its model: B8. */
class BackrefOfAFactoryTest {

    @DatabaseTest
    void deletingAnOwnerReleasesElementsOfAModelThatWasNeverUsed(Database db) throws SQLException {
        MetaData metaData = MetaData.of(QUAY, BUOY);
        db.createAll(metaData);
        try (Connection connection = DriverManager.getConnection(db.url());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into quays (id, name) values (1, 'east')");
            statement.execute("insert into buoys (id, quay_id) values (7, 1)");
        }
        SessionFactory sessions = SessionFactory.of(db.engine(), metaData);

        sessions.run(session -> session.delete(session.getOne(QUAY, 1L)));

        db.recorder()
                .hasRun(
                        "select quays.id, quays.name from quays where quays.id = ? -- [1]",
                        "select buoys.id, buoys.quay_id from buoys where buoys.quay_id = ? -- [1]",
                        "update buoys set quay_id = ? where id = ? -- [NULL, 7]",
                        "delete from quays where id = ? -- [1]");
    }
}
