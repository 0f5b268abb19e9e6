package dev.kindred.it.fault;

import static dev.kindred.it.lock.Coin_.COIN;
import static dev.kindred.it.lock.Wallet_.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.exception.ConnectionLostException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.UnclearCommitException;
import dev.kindred.session.Session;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.OwnServer;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server is killed and started again: of each transaction all or nothing is kept, the objects are as before, the error is of the
 * right type, and the next transaction succeeds. One kill hits three sessions: one in the middle of its flush, one between its flush
 * and its commit, and one whose commit was done, but not answered.
 */
@Timeout(120)
class ServerKilledTest {

    private boolean isToBeKilled;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void threeSessionsAtOnce(Databases kind) throws IOException {
        try (OwnServer server = OwnServer.start(kind);
                Relay relay = new Relay(server.url());
                Engine engine = Engine.create(server.url(), killing(server));
                Engine relayed = Engine.create(relay.url())) {
            engine.createAll(Household.TABLES);
            Household.store(engine, "flushing", "committing", "committed");
            try (Session first = Session.open(engine);
                    Session second = Session.open(engine);
                    Session third = Session.open(relayed)) {
                Household flushing = new Household(first, "flushing");
                Household committing = new Household(second, "committing");
                Household committed = new Household(third, "committed");
                commitUnanswered(committed, third, relay);
                committing.change();
                second.flush();

                flushing.change();
                isToBeKilled = true;
                ConnectionLostException lost = flushing.failsToFlush(ConnectionLostException.class);
                UnclearCommitException unclear = committing.failsToCommit(UnclearCommitException.class);

                assertThat(lost.failure()).isEqualTo(Failure.CONNECTION_LOST);
                assertThat(lost).hasMessageContaining("Cannot run \"insert into coins");
                assertThat(unclear.failure()).isEqualTo(Failure.CONNECTION_LOST);
                server.restart();
                // New objects keep the keys that they were flushed with, and the server has forgotten that it gave
                // them.
                nothingIsKept(committing, engine);
                nothingIsKept(flushing, engine);
                allIsKept(committed, third, engine);
            }
        }
    }

    private EngineOptions killing(OwnServer server) {
        return EngineOptions.defaults().withListener(execution -> {
            if (isToBeKilled && execution.sql().startsWith(Household.MIDDLE)) {
                isToBeKilled = false;
                server.kill();
            }
        });
    }

    private static void commitUnanswered(Household household, Session session, Relay relay) {
        household.change();
        session.flush();
        relay.cutAt("COMMIT", Relay.Cut.AFTER);
        household.failsToCommit(UnclearCommitException.class);
    }

    private static void nothingIsKept(Household household, Engine engine) {
        household.isStored(engine);
        household.goesOn(engine);
    }

    /** The session only knows that it does not know: after the rollback it reads what is there. */
    private static void allIsKept(Household household, Session session, Engine engine) {
        household.isWritten(engine);
        session.rollback();
        assertThat(household.ann.balance()).isEqualTo(11);
        assertThat(household.ann.coins()).containsExactly(household.middle);
        assertThat(household.bob.coins()).containsExactly(household.moved);
        assertThat(session.get(COIN, household.gone.id())).isNull();
        assertThat(session.getOne(WALLET, household.cid.id()).balance()).isEqualTo(30);
        household.middle.amount(8);
        session.commit();
        assertThat(household.middle.amount()).isEqualTo(8);
        session.commit();
        household.anotherWorks(engine);
    }
}
