package dev.kindred.testkit;

/** A database server that all tests of a run share, each with a database of its own. For any number of threads. */
interface DatabaseServer {

    /** The JDBC URL of an empty database that nobody else has. */
    String open();

    /** Takes a database back, with all that was made in it. */
    void close(String url);
}
