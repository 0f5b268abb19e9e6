package dev.kindred.it.fault;

import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kindred.engine.Engine;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.it.Novels;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.ArrayList;
import java.util.List;

/** A database without room refuses a write as a whole, and goes on with what fits. */
class DiskFullTest {

    private static final int MOST_PAGES = 30;

    @DatabaseTest(Databases.SQLITE)
    void nothingOfTheTransactionIsKeptAndTheNextOneSucceeds(Database db) {
        Novels.createTables(db);
        try (Engine engine = Engine.create(db.url() + "&max_page_count=" + MOST_PAGES);
                Session session = Session.open(engine)) {
            List<Writer> many = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                many.add(WRITER.create().name("writer " + i + " x".repeat(40)));
            }
            session.addAll(many);

            DatabaseException e = catchThrowableOfType(DatabaseException.class, session::flush);

            assertThat(e.failure()).isEqualTo(Failure.DISK_FULL);
            assertThat(e).hasMessageContaining("the database has no room left.");
            assertThat(many).allMatch(writer -> writer.id() == null);
            session.rollback();
            assertThat(session.query(WRITER).count()).isZero();
            session.add(WRITER.create().name("Jane"));
            session.commit();
            assertThat(session.query(WRITER).count()).isEqualTo(1);
        }
    }
}
