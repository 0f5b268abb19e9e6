package dev.kindred.session;

import java.util.ArrayList;
import java.util.List;

/** The streams that are being read in a session's transaction, and end with it. For the thread of its session. */
final class OpenStreams {

    private final List<OpenStream<?>> streams = new ArrayList<>(0);

    void add(OpenStream<?> stream) {
        streams.add(stream);
    }

    void remove(OpenStream<?> stream) {
        streams.remove(stream);
    }

    /** Ends all streams that began in this block or in one within it; 0 is the transaction itself. */
    void end(int depth) {
        if (streams.isEmpty()) {
            return;
        }
        for (OpenStream<?> stream : List.copyOf(streams)) {
            if (stream.depth() >= depth) {
                stream.end();
            }
        }
    }
}
