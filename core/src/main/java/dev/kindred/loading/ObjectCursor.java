package dev.kindred.loading;

import dev.kindred.engine.RowCursor;
import dev.kindred.instrument.Instrumented;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a query, which come from the database chunk by chunk, each with what is loaded along. Confined to the thread of its
 * session, and to one transaction.
 */
public final class ObjectCursor implements AutoCloseable {

    private final GraphLoader loader;
    private final LoadNode node;
    private final GraphStatement statement;
    private final int size;
    private final boolean overwrites;
    private @Nullable RowCursor rows;

    ObjectCursor(GraphLoader loader, LoadNode node, GraphStatement statement, int size, boolean overwrites) {
        this.loader = loader;
        this.node = node;
        this.statement = statement;
        this.size = size;
        this.overwrites = overwrites;
    }

    /** The next objects; none only at the end. The first call sends the statement. */
    public List<Instrumented> next() {
        Supplier<List<Instrumented>> load = this::load;
        return overwrites ? loader.overwriting(load) : load.get();
    }

    private List<Instrumented> load() {
        RowCursor open = rows;
        if (open == null) {
            open = loader.open(statement, size);
            rows = open;
        }
        List<Instrumented> found = new ArrayList<>();
        GraphReader reader = loader.reader(statement);
        open.read(size, row -> {
            Instrumented object = reader.read(row);
            if (object != null) {
                found.add(object);
            }
        });
        reader.finish();
        loader.loadAlong(node, found, null);
        return found;
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
