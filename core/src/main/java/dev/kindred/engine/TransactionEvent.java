package dev.kindred.engine;

/** What happens to a transaction. */
public enum TransactionEvent {
    BEGIN,
    COMMIT,
    ROLLBACK
}
