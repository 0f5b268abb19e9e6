package dev.kindred.session;

import dev.kindred.engine.LazyLoad;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.LazyLoadException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.loading.EntityLoader;
import dev.kindred.mapping.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a session loads lazily, if its fuse is on, and stops it where the budget is spent. For the thread of its session. */
final class LazyLoads {

    private static final Logger LOG = LoggerFactory.getLogger("dev.kindred.loading");

    /** Objects of one query, of which one attribute is loaded. */
    private record Group(String attribute, @Nullable String queriedAt) {}

    /** How often. */
    private static final class Count {
        private final LazyLoad first;
        private int statements;

        Count(LazyLoad first) {
            this.first = first;
        }
    }

    /** Does a lazy load, told why, and answers how many statements it took. */
    interface Load {
        int by(@Nullable LazyLoad cause);
    }

    private final Fuse fuse;
    private final EntityLoader loader;
    private Map<Group, Count> counts = Map.of();
    private int statements;

    LazyLoads(Fuse fuse, EntityLoader loader) {
        this.fuse = fuse;
        this.loader = loader;
    }

    /** Whether lines of code are traced, be it for the fuse or for a listener. */
    boolean areTraced() {
        return fuse.mode() != Fuse.Mode.OFF || loader.tracesCode();
    }

    /**
     * Does a lazy load.
     *
     * @throws LazyLoadException if the budget is spent
     */
    void load(Instrumented object, Attribute<?> attribute, Load load) {
        LazyLoad cause = areTraced() ? loader.cause(object, attribute) : null;
        if (cause == null) {
            sent(object, attribute, null, load);
            return;
        }
        if (fuse.mode() == Fuse.Mode.RAISE && statements >= fuse.budget()) {
            throw spent(object, cause);
        }
        loader.queriedAt(cause.readAt());
        int sent = sent(object, attribute, cause, load);
        if (fuse.mode() != Fuse.Mode.OFF) {
            statements += sent;
            counts = counts.isEmpty() ? new LinkedHashMap<>() : counts;
            counts.computeIfAbsent(new Group(cause.attribute(), cause.queriedAt()), one -> new Count(cause))
                    .statements += sent;
        }
    }

    // A statement that nobody called for fails where nobody expects it: the error says whence.
    private int sent(Instrumented object, Attribute<?> attribute, @Nullable LazyLoad cause, Load load) {
        try {
            return load.by(cause);
        } catch (DatabaseException e) {
            e.addHint("(It was sent " + (cause == null ? loader.cause(object, attribute) : cause) + ".)");
            throw e;
        }
    }

    private LazyLoadException spent(Instrumented object, LazyLoad cause) {
        String before = statements == 0 ? "" : " Loaded before:\n" + report();
        return new LazyLoadException("Cannot read " + cause.attribute() + " of " + object
                + ": it was not loaded along, and the session's budget of " + fuse.budget()
                + " lazy loads is spent. It was queried at " + cause.queriedAt() + " and read at " + cause.readAt()
                + "; "
                + cause.cure() + "." + before);
    }

    LazyLoadReport report() {
        List<LazyLoadReport.Entry> entries = new ArrayList<>();
        counts.values().forEach(count -> entries.add(new LazyLoadReport.Entry(count.first, count.statements)));
        return new LazyLoadReport(entries);
    }

    /** Tells the log what took more than one statement. */
    void end() {
        if (fuse.mode() != Fuse.Mode.OFF) {
            for (LazyLoadReport.Entry entry : report().entries()) {
                if (entry.statements() > 1) {
                    LOG.warn("{}", entry);
                }
            }
            counts = Map.of();
        }
    }
}
