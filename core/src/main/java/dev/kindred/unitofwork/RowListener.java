package dev.kindred.unitofwork;

import dev.kindred.engine.StatementKind;
import dev.kindred.instrument.Instrumented;

/** Who is told of the rows that a flush writes: the session. Any number of threads may share it. */
public interface RowListener {

    /** Whether anybody wants to hear of this object's row. */
    boolean hears(Instrumented entity);

    /** A row is about to be written; nothing was sent yet. */
    void before(StatementKind kind, Instrumented entity);

    /** A row was written, and its object knows. */
    void after(StatementKind kind, Instrumented entity);
}
