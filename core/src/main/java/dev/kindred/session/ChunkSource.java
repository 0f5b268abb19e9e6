package dev.kindred.session;

import dev.kindred.instrument.Instrumented;
import java.util.List;

/** Where a stream gets its chunks from. For the thread of its session. */
interface ChunkSource extends AutoCloseable {

    /** The next objects; none only at the end. */
    List<Instrumented> next();

    @Override
    void close();
}
