package dev.kindred.engine;

/**
 * Is told of every statement and transaction of an engine, on the thread that ran it, right after the database answered. What it
 * throws reaches the caller. A listener is used by all threads of the engine at once.
 */
@FunctionalInterface
public interface ExecutionListener {

    /** A statement was run, or failed. */
    void executed(Execution execution);

    /**
     * Whether it wants to know which lines of the user's code queried and touched what is loaded lazily; costs a walk of the stack for
     * each query and each lazy load. Asked at each of them.
     */
    default boolean tracesCode() {
        return false;
    }

    /** A transaction began or ended. */
    default void transaction(TransactionEvent event) {}
}
