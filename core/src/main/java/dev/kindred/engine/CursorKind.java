package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Feature;

/** What a cursor of a database is good for. */
public enum CursorKind {
    /** Rows come as they are asked for, and other statements may run meanwhile. */
    SHARED,
    /** Rows come as they are asked for, and no other statement may run on the connection meanwhile. */
    LONE,
    /** All rows are kept by the driver, or by a database within this process, before the first is seen. */
    BUFFERED;

    static CursorKind of(Dialect dialect) {
        if (dialect.has(Feature.SHARED_CURSORS)) {
            return SHARED;
        }
        return dialect.has(Feature.LONE_CURSORS) ? LONE : BUFFERED;
    }
}
