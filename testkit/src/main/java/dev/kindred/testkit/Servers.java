package dev.kindred.testkit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A server that is started when a test first asks for it, once for the whole run. For any number of threads. */
final class Servers {

    static final Servers POSTGRESQL =
            new Servers(Databases.POSTGRESQL, () -> PostgresqlServer.start(url("postgresql")));
    static final Servers MARIADB = new Servers(Databases.MARIADB, () -> MariadbServer.start(url("mariadb")));

    /** Whether a server that cannot be had fails the tests in place of skipping them. */
    private static final String REQUIRED = "kindred.test.required";

    private final Databases kind;
    private final Supplier<DatabaseServer> start;
    private @Nullable DatabaseServer server;
    private @Nullable Throwable failure;

    private Servers(Databases kind, Supplier<DatabaseServer> start) {
        this.kind = kind;
        this.start = start;
    }

    /** The URL that the run is pointed to, or null. */
    private static @Nullable String url(String name) {
        return System.getProperty("kindred.test." + name + ".url");
    }

    /** The server; where there is none, the test is skipped, or fails if the run asks for all. */
    synchronized DatabaseServer get() {
        if (server == null && failure == null) {
            startOnce();
        }
        if (server != null) {
            return server;
        }
        throw refusal(kind, failure);
    }

    /** Starts a server for one test; where it cannot be had, the test is skipped, or fails if the run asks for all. */
    static OwnServer startFor(Databases kind, Supplier<OwnServer> start) {
        try {
            return start.get();
        } catch (IllegalStateException | LinkageError e) {
            throw refusal(kind, e);
        }
    }

    /** What to throw if the run asks for all; else the test is skipped here. */
    private static IllegalStateException refusal(Databases kind, @Nullable Throwable failure) {
        String reason = kind + " cannot be started here: " + failure;
        if (!Boolean.getBoolean(REQUIRED)) {
            Assumptions.abort(reason + " (its tests are skipped; -D" + REQUIRED + "=true makes that a failure)");
        }
        return new IllegalStateException(reason, failure);
    }

    private void startOnce() {
        try {
            server = start.get();
        } catch (RuntimeException | LinkageError e) {
            failure = e;
            System.err.println("Tests on " + kind + " are skipped: it cannot be started here: " + e);
        }
    }
}
