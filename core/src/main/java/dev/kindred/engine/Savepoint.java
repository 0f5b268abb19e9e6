package dev.kindred.engine;

/**
 * A mark in a transaction: what was done since can be undone while the transaction goes on. It ends by itself with its
 * transaction, and with a savepoint set before it. For the thread of its connection.
 */
public final class Savepoint {

    private final SqlConnection connection;
    private final int number;
    private boolean open = true;

    Savepoint(SqlConnection connection, int number) {
        this.connection = connection;
        this.number = number;
    }

    /** Whether what was done since can still be undone, or kept. */
    public boolean isOpen() {
        return open;
    }

    SqlConnection connection() {
        return connection;
    }

    String name() {
        return "kindred_" + number;
    }

    void end() {
        open = false;
    }

    @Override
    public String toString() {
        return name() + (open ? "" : " (ended)");
    }
}
