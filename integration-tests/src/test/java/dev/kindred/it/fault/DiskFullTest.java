package dev.kindred.it.fault;

import static dev.kindred.it.lock.Coin_.COIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.instrument.Status;
import dev.kindred.it.lock.Coin;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.SqlRecorder;
import java.util.ArrayList;
import java.util.List;

/** A database without room refuses a flush that it has half written, keeps nothing of it, and goes on with what fits. */
class DiskFullTest {

    private static final int MOST_PAGES = 30;

    @DatabaseTest(Databases.SQLITE)
    void nothingOfTheTransactionIsKeptAndTheNextOneSucceeds(Database db) {
        db.createAll(Household.TABLES);
        Household.store(db.engine(), "one");
        SqlRecorder sent = new SqlRecorder();
        try (Engine engine = Engine.create(
                        db.url() + "&max_page_count=" + MOST_PAGES,
                        EngineOptions.defaults().withListener(sent));
                Session session = Session.open(engine)) {
            Household household = new Household(session, "one");
            household.change();
            List<Coin> many = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                many.add(COIN.create().amount(i).place("x".repeat(50)));
            }
            session.addAll(many);

            DatabaseException e = household.failsToFlush(DatabaseException.class);

            assertThat(e.failure()).isEqualTo(Failure.DISK_FULL);
            assertThat(e).hasMessageContaining("the database has no room left.");
            assertThat(many).allMatch(coin -> coin.id() == null && session.status(coin) == Status.PENDING);
            assertThat(sent.statements())
                    .anyMatch(sql -> sql.startsWith("update wallets"))
                    .anyMatch(sql -> sql.startsWith(Household.MIDDLE))
                    .noneMatch(sql -> sql.startsWith("delete"));
            household.isStored(db.engine());
            household.goesOn(db.engine());
            assertThat(session.query(COIN).count()).isEqualTo(3);
        }
    }
}
