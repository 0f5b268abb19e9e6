package dev.kindred.session;

import dev.kindred.engine.Connections;
import dev.kindred.engine.CursorKind;
import dev.kindred.engine.Engine;
import dev.kindred.exception.QueryException;
import dev.kindred.loading.EntityLoader;
import dev.kindred.plan.LoadExplanation;
import dev.kindred.query.Chunking;
import dev.kindred.query.Chunks;
import dev.kindred.query.EntityQuery;
import dev.kindred.query.Keyset;
import dev.kindred.state.IdentityMap;
import dev.kindred.unitofwork.FlushCause;
import dev.kindred.unitofwork.UnitOfWork;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the objects of queries in chunks, by a cursor or by keyset, as the database allows. For the thread of its session. */
final class Streaming {

    private final SessionWork session;
    private final EntityLoader loader;
    private final Flushing flushing;
    private final Connections connections;
    private final Transactions transactions;
    private final IdentityMap identityMap;
    private final UnitOfWork unitOfWork;

    Streaming(
            SessionWork session,
            EntityLoader loader,
            Flushing flushing,
            Connections connections,
            Transactions transactions,
            IdentityMap identityMap,
            UnitOfWork unitOfWork) {
        this.session = session;
        this.loader = loader;
        this.flushing = flushing;
        this.connections = connections;
        this.transactions = transactions;
        this.identityMap = identityMap;
        this.unitOfWork = unitOfWork;
    }

    <E> Chunks<E> open(EntityQuery<E> query, Chunking chunking) {
        Keyset<E> keyset = keyset(query);
        ChunkSource source = keyset == null
                ? new CursorSource(loader.cursor(query, chunking.size()))
                : new KeysetSource<>(loader, keyset, chunking.size());
        AtomicBoolean isBegun = new AtomicBoolean();
        // What is changed while the stream is read is not written for the sake of its next chunk, so that a cursor and
        // a keyset find the same; but a chunk that overwrites memory may not find anything there that is not written.
        Runnable flush = () -> {
            boolean isWhole = !isBegun.getAndSet(true) || query.renews();
            flushing.before(
                    FlushCause.STATEMENT,
                    () -> isWhole ? loader.reads().of(query) : loader.reads().along(query.entity(), query.options()));
            session.traceQuery();
        };
        return new OpenStream<>(this, query.entity().javaType(), source, flush, chunking.forgets());
    }

    LoadExplanation explain(EntityQuery<?> query, Chunking chunking) {
        return explain(query, chunking, keyset(query));
    }

    private <E> LoadExplanation explain(EntityQuery<?> query, Chunking chunking, @Nullable Keyset<E> keyset) {
        String chunks = String.format(Locale.ROOT, "in chunks of %,d by ", chunking.size());
        Engine engine = engine(query);
        if (keyset != null) {
            String database = engine.dialect().name();
            String reason = switch (engine.cursors()) {
                case LONE -> "as " + database + "'s cursor cannot share its connection with other statements";
                case BUFFERED -> "as " + database + " has no cursor that keeps the rows to come out of memory";
                case SHARED -> "so that each reads its rows as they are then";
            };
            return loader.explain(keyset.chunk(chunking.size(), null)).withReading(chunks + "keyset, " + reason);
        }
        String remark = engine.cursors() == CursorKind.BUFFERED
                ? ", of which " + engine.dialect().name() + " holds all rows at once"
                : "";
        return loader.explainCursor(query).withReading(chunks + "a cursor" + remark);
    }

    // Null where a cursor is the better way, or the only one.
    private <E> @Nullable Keyset<E> keyset(EntityQuery<E> query) {
        loader.requireOneRowEach(query);
        Engine engine = engine(query);
        // A cursor shows what the rows were when it was opened: an old state to lock, or to overwrite memory with.
        boolean isFresh = query.renews() || query.select().lock() != null;
        if (engine.cursors() == CursorKind.SHARED && !isFresh) {
            return null;
        }
        Keyset<E> keyset = new Keyset<>(query, engine.takesNullForGreatest());
        String reason = keyset.whyNot();
        if (reason == null) {
            return keyset;
        }
        if (engine.cursors() == CursorKind.LONE
                && loader.explainCursor(query).statements().size() > 1) {
            throw new QueryException("Cannot read " + query.entity() + " in chunks: relationships are loaded along with"
                    + " it, for which " + engine.dialect().name() + " cannot keep a cursor open, and it has no keyset: "
                    + reason);
        }
        return null;
    }

    private Engine engine(EntityQuery<?> query) {
        return connections.of(query.select()).engine();
    }

    <R> R answer(Supplier<R> call) {
        return session.answer(call);
    }

    Forgetting forgetting() {
        return new Forgetting(identityMap, unitOfWork, session.departures());
    }

    /** Takes note of a stream that begins; answers how many nested blocks it is in. */
    int begin(OpenStream<?> stream) {
        transactions.streams().add(stream);
        return transactions.depth();
    }

    void end(OpenStream<?> stream) {
        transactions.streams().remove(stream);
    }
}
