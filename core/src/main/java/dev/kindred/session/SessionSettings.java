package dev.kindred.session;

import dev.kindred.engine.TransactionOptions;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.query.GlobalOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How sessions behave. Immutable: each {@code with…} method answers a changed copy.
 *
 * @param autoflush whether pending changes are written before a statement that could see them
 * @param staleOnCommit whether a commit makes the objects of a session that goes on stale, to be read again when they are next looked
 *     at; off, they keep what they know, and only a rollback forgets
 * @param tracedOpening whether each session remembers where it was opened, for errors; costs a stack walk for each
 * @param listeners who is told what a session does, in this order
 * @param hooks who is told of the rows of which entities, in this order
 * @param loading how relationships are loaded that no query speaks of: what {@code raiseAll(...)}, {@code others(...)},
 *     {@code peers(...)} and {@code criteria(...)} say of a query, said for all
 * @param fuse what is done about lazy loads
 * @param transactions how transactions are run; null for the engine's own way
 */
public record SessionSettings(
        boolean autoflush,
        boolean staleOnCommit,
        boolean tracedOpening,
        List<SessionListener> listeners,
        List<EntityHook<?>> hooks,
        List<GlobalOption<?>> loading,
        Fuse fuse,
        @Nullable TransactionOptions transactions) {

    private static final SessionSettings DEFAULTS =
            new SessionSettings(true, true, false, List.of(), List.of(), List.of(), Fuse.off(), null);

    public SessionSettings {
        listeners = List.copyOf(listeners);
        hooks = List.copyOf(hooks);
        loading = List.copyOf(loading);
    }

    /** Autoflush on, objects stale after a commit, opening not traced, nobody listens. */
    public static SessionSettings defaults() {
        return DEFAULTS;
    }

    /** These settings, with autoflush on or off. */
    public SessionSettings withAutoflush(boolean on) {
        return new SessionSettings(on, staleOnCommit, tracedOpening, listeners, hooks, loading, fuse, transactions);
    }

    /** These settings, with objects that a commit makes stale, or that keep what they know. */
    public SessionSettings withStaleOnCommit(boolean on) {
        return new SessionSettings(autoflush, on, tracedOpening, listeners, hooks, loading, fuse, transactions);
    }

    /** These settings, with or without the line of code that opened a session in errors that ask for it. */
    public SessionSettings withTracedOpening(boolean on) {
        return new SessionSettings(autoflush, staleOnCommit, on, listeners, hooks, loading, fuse, transactions);
    }

    /** These settings, with transactions that are run in this way. */
    public SessionSettings withTransactions(TransactionOptions options) {
        return new SessionSettings(autoflush, staleOnCommit, tracedOpening, listeners, hooks, loading, fuse, options);
    }

    /** These settings, with loading as these say, besides what was said before, where a query does not say otherwise. */
    public SessionSettings withLoading(GlobalOption<?>... defaults) {
        List<GlobalOption<?>> more = new ArrayList<>(loading);
        more.addAll(List.of(defaults));
        return new SessionSettings(autoflush, staleOnCommit, tracedOpening, listeners, hooks, more, fuse, transactions);
    }

    /** These settings, with this done about lazy loads. */
    public SessionSettings withFuse(Fuse other) {
        return new SessionSettings(
                autoflush, staleOnCommit, tracedOpening, listeners, hooks, loading, other, transactions);
    }

    /** These settings, with one more who is told what a session does. */
    public SessionSettings withListener(SessionListener listener) {
        List<SessionListener> more = new ArrayList<>(listeners);
        more.add(Objects.requireNonNull(listener, "listener"));
        return new SessionSettings(autoflush, staleOnCommit, tracedOpening, more, hooks, loading, fuse, transactions);
    }

    /** These settings, with one more who is told of the rows of an entity. */
    public <E> SessionSettings withListener(EntityDescriptor<E, ?> entity, EntityListener<? super E> listener) {
        return withListener(entity.javaType(), listener);
    }

    /**
     * These settings, with one more who is told of the rows of entities.
     *
     * @param type the entity's interface or class, or a super-interface that several have
     */
    public <E> SessionSettings withListener(Class<E> type, EntityListener<? super E> listener) {
        List<EntityHook<?>> more = new ArrayList<>(hooks);
        more.add(new EntityHook<>(type, listener));
        return new SessionSettings(
                autoflush, staleOnCommit, tracedOpening, listeners, more, loading, fuse, transactions);
    }
}
