package dev.kindred.testkit;

/**
 * A database server that belongs to one test, with a folder of data of its own: what the test does to it hits nobody else. For one
 * thread at a time.
 */
public interface OwnServer extends AutoCloseable {

    /**
     * Starts a server of PostgreSQL or MariaDB. Where that cannot be had the test is skipped, or fails if the run asks for all.
     *
     * @throws IllegalArgumentException for a database that is no server
     */
    static OwnServer start(Databases kind) {
        return switch (kind) {
            case POSTGRESQL -> Servers.startFor(kind, PostgresqlProcess::start);
            case MARIADB -> Servers.startFor(kind, MariadbProcess::start);
            case SQLITE, H2, MYSQL -> throw new IllegalArgumentException(kind + " is no server of its own");
        };
    }

    /** The JDBC URL of its database. */
    String url();

    /** Kills it as a power cut would, with all that it is just doing. To kill it twice does nothing. */
    void kill();

    /** Starts it again with the data that it had, at the same address. */
    void restart();

    /** Ends it, and throws its data away. */
    @Override
    void close();
}
