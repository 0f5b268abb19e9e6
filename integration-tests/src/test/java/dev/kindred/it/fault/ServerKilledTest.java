package dev.kindred.it.fault;

import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.exception.ConnectionLostException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.UnclearCommitException;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.OwnServer;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server is killed and started again: all or nothing is kept, the objects are as before, and the next transaction works. */
@Timeout(120)
class ServerKilledTest {

    private static final Map<Databases, OwnServer> SERVERS = new EnumMap<>(Databases.class);

    private static OwnServer server(Databases kind) {
        OwnServer server = SERVERS.computeIfAbsent(kind, OwnServer::start);
        MetaData metaData = MetaData.of(WRITER, NOVEL);
        try (Engine engine = Engine.create(server.url())) {
            engine.dropAll(metaData);
            engine.createAll(metaData);
            SessionFactory.of(engine).run(session -> session.add(WRITER.create().name("Jane")));
        }
        return server;
    }

    @AfterAll
    static void close() {
        SERVERS.values().forEach(OwnServer::close);
        SERVERS.clear();
    }

    private static long writers(Engine engine) {
        return SessionFactory.of(engine)
                .transaction(session -> session.query(WRITER).count());
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void inTheMiddleOfAFlushNothingIsKeptAndTheObjectsStayAsTheyWere(Databases kind) {
        OwnServer server = server(kind);
        EngineOptions killing = EngineOptions.defaults().withListener(execution -> {
            if (execution.sql().startsWith("insert into writers")) {
                server.kill();
            }
        });
        try (Engine engine = Engine.create(server.url(), killing);
                Session session = Session.open(engine)) {
            Writer jane = session.getOne(WRITER, 1L).name("Iris");
            Writer added = WRITER.create().name("Anne");
            Novel novel = NOVEL.create().title("Villette");
            added.novels().add(novel);
            session.add(added);

            ConnectionLostException e = catchThrowableOfType(ConnectionLostException.class, session::flush);

            assertThat(e.failure()).isEqualTo(Failure.CONNECTION_LOST);
            assertThat(added.id()).isNull();
            assertThat(novel.id()).isNull();
            assertThat(added.novels()).containsExactly(novel);
            assertThat(jane.name()).isEqualTo("Iris");
            session.rollback();
            server.restart();
            assertThat(session.query(WRITER).list()).extracting(Writer::name).containsExactly("Jane");
            session.commit();
        }
        worksAgain(server, 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void beforeACommitNothingIsKept(Databases kind) {
        OwnServer server = server(kind);
        try (Engine engine = Engine.create(server.url());
                Session session = Session.open(engine)) {
            session.add(WRITER.create().name("Anne"));
            session.flush();
            server.kill();

            assertThatThrownBy(session::commit).isInstanceOf(UnclearCommitException.class);

            session.rollback();
            server.restart();
            assertThat(session.query(WRITER).count()).isEqualTo(1);
            session.commit();
        }
        worksAgain(server, 1);
    }

    /** It has committed, and is killed before anybody hears of it. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void rightAfterACommitAllIsKept(Databases kind) throws IOException {
        OwnServer server = server(kind);
        try (Relay relay = new Relay(server.url());
                Engine engine = Engine.create(relay.url());
                Session session = Session.open(engine)) {
            session.add(WRITER.create().name("Anne"));
            session.flush();
            relay.cutAt("COMMIT", Relay.Cut.AFTER);

            assertThatThrownBy(session::commit).isInstanceOf(UnclearCommitException.class);

            server.kill();
            session.rollback();
            server.restart();
            assertThat(session.query(WRITER).count()).isEqualTo(2);
            session.commit();
        }
        worksAgain(server, 2);
    }

    private static void worksAgain(OwnServer server, int writers) {
        try (Engine engine = Engine.create(server.url())) {
            assertThat(writers(engine)).isEqualTo(writers);
            SessionFactory.of(engine).run(session -> session.add(WRITER.create().name("Zora")));
            assertThat(writers(engine)).isEqualTo(writers + 1);
        }
    }
}
