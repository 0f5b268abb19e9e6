package dev.kindred.session;

import dev.kindred.instrument.Instrumented;
import dev.kindred.loading.ObjectCursor;
import java.util.List;

/** Chunks that come from a cursor. For the thread of its session. */
record CursorSource(ObjectCursor cursor) implements ChunkSource {

    @Override
    public List<Instrumented> next() {
        return cursor.next();
    }

    @Override
    public void close() {
        cursor.close();
    }
}
