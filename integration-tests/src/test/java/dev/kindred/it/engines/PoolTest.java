package dev.kindred.it.engines;

import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static dev.kindred.sql.Sql.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.it.Novels;
import dev.kindred.it.model.Novel;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The engine's own pool: connections that died in it, and the prepared statements that each keeps. */
class PoolTest {

    private static long connectionId(Database db, Session session) {
        return session.jdbc(connection -> {
            String ask = db.is(Databases.POSTGRESQL) ? "select pg_backend_pid()" : "select connection_id()";
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(ask)) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    private static void kill(Database db, long connection) {
        try (Session session = Session.open(db.engine())) {
            if (db.is(Databases.POSTGRESQL)) {
                session.sql("select pg_terminate_backend(cast(:id as integer)) as done")
                        .bind("id", connection)
                        .list(column("done", Types.BOOLEAN));
            } else {
                session.sql("kill :id").bind("id", connection).execute();
            }
            session.commit();
        }
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.MARIADB})
    void aConnectionThatDiedWhileNobodyUsedItIsNoticedBeforeItIsUsed(Database db) throws InterruptedException {
        Novels.createTables(db);
        try (Engine engine = Engine.create(db.url(), EngineOptions.defaults().withPoolSize(1))) {
            SessionFactory sessions = SessionFactory.of(engine);
            long before = sessions.transaction(session -> connectionId(db, session));
            kill(db, before);
            Thread.sleep(700); // the pool trusts a connection for half a second after its last use

            long after = sessions.transaction(session -> {
                assertThat(session.query(WRITER).count()).isZero();
                return connectionId(db, session);
            });

            assertThat(after).isNotEqualTo(before);
        }
    }

    @DatabaseTest
    void aTableThatIsMadeAnewIsReadByStatementsThatWereKept(Database db) {
        Novels.createTables(db);
        Novels.store(db, "Jane", "Emma");
        for (int round = 0; round < 3; round++) {
            try (Session session = Session.open(db.engine())) {
                assertThat(session.query(NOVEL).list()).hasSize(1);
            }
            db.engine().dropAll(MetaData.of(WRITER, NOVEL));
            Novels.createTables(db);
            Novels.store(db, "Jane", "Emma");
            changeAll(db);
        }
    }

    private static void changeAll(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.addAll(
                    NOVEL.create().title("a"),
                    NOVEL.create().title("b"),
                    NOVEL.create().title("c"));
            session.commit();
            session.query(NOVEL).list().forEach(novel -> novel.title(novel.title() + "!"));
            session.commit();
            session.query(NOVEL).where(NOVEL.title.ne("Emma!")).list().forEach(session::delete);
            session.commit();
        }
    }

    @DatabaseTest
    void threadsThatTakeTurnsOnFewConnectionsReadTheirOwnRows(Database db) throws Exception {
        Novels.createTables(db);
        for (int i = 1; i <= 8; i++) {
            Novels.store(db, "Writer " + i, "Novel " + i);
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Engine engine = Engine.create(db.url(), EngineOptions.defaults().withPoolSize(2))) {
            SessionFactory sessions = SessionFactory.of(engine);
            List<Future<?>> all = new ArrayList<>();
            for (long id = 1; id <= 8; id++) {
                long key = id;
                all.add(threads.submit(() -> readOften(sessions, key)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void readOften(SessionFactory sessions, long key) {
        for (int i = 0; i < 50; i++) {
            Novel novel = sessions.transaction(session -> session.getOne(NOVEL, key));
            assertThat(novel.title()).isEqualTo("Novel " + key);
        }
    }
}
