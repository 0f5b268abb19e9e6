package dev.kindred.query;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The entities of all chunks, one after the other. It is not split: a session is for one thread at a time. */
final class ChunkSpliterator<E> implements Spliterator<E> {

    private final Chunks<E> chunks;
    private @Nullable Iterator<E> chunk;

    ChunkSpliterator(Chunks<E> chunks) {
        this.chunks = chunks;
    }

    @Override
    public boolean tryAdvance(Consumer<? super E> action) {
        Iterator<E> current = chunk;
        if (current == null || !current.hasNext()) {
            chunk = null; // so that the entities handed on can go while the next are read
            List<E> next = chunks.next();
            if (next.isEmpty()) {
                return false;
            }
            current = next.iterator();
            chunk = current;
        }
        action.accept(Objects.requireNonNull(current.next()));
        return true;
    }

    @Override
    public @Nullable Spliterator<E> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL;
    }
}
