package dev.kindred.session;

import dev.kindred.instrument.Instrumented;
import dev.kindred.loading.EntityLoader;
import dev.kindred.query.FoundRow;
import dev.kindred.query.Keyset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chunks that are each read by a statement of its own. For the thread of its session. */
final class KeysetSource<E> implements ChunkSource {

    private final EntityLoader loader;
    private final Keyset<E> keyset;
    private final int size;
    private @Nullable FoundRow<E> last;
    private boolean isAtEnd;

    KeysetSource(EntityLoader loader, Keyset<E> keyset, int size) {
        this.loader = loader;
        this.keyset = keyset;
        this.size = size;
    }

    @Override
    public List<Instrumented> next() {
        if (isAtEnd) {
            return List.of();
        }
        List<FoundRow<E>> rows = loader.list(keyset.chunk(size, last), keyset.besides());
        isAtEnd = rows.size() < size;
        last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return rows.stream().map(row -> Instances.of(row.entity())).toList();
    }

    @Override
    public void close() {
        isAtEnd = true;
    }
}
