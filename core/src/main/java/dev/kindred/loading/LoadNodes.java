package dev.kindred.loading;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.query.GlobalOption;
import dev.kindred.query.LoadOption;
import dev.kindred.query.RelationshipOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How entities are loaded where no query says otherwise, worked out once for each. Any number of threads may share it. */
public final class LoadNodes {

    private static final int MOST = 1_000;

    /** What a query says, if it says the same whatever values it is about. */
    private record Asked(EntityDescriptor<?, ?> entity, List<? extends LoadOption<?>> options) {}

    private final LoadDefaults defaults;
    private final Map<EntityDescriptor<?, ?>, LoadNode> plain = new ConcurrentHashMap<>();
    private final Map<Asked, LoadNode> asked = new ConcurrentHashMap<>();

    /**
     * For sessions of one kind.
     *
     * @param session what holds for all queries of such a session
     */
    public LoadNodes(List<GlobalOption<?>> session) {
        this.defaults = new LoadDefaults(List.of(), session);
    }

    /** How an entity is loaded where no query says otherwise. */
    LoadNode of(EntityDescriptor<?, ?> entity) {
        EntityDescriptor<?, ?> canonical = entity.canonical();
        LoadNode known = plain.get(canonical);
        if (known == null) {
            canonical.use();
            known = plain.computeIfAbsent(canonical, one -> LoadNode.root(one, List.of(), defaults));
        }
        return known;
    }

    /** The conditions that rows meet in a query with these options. */
    Criteria criteria(List<? extends LoadOption<?>> options) {
        return new Criteria(defaults.with(options).criteria());
    }

    /** How an entity is loaded by a query with these options. */
    LoadNode of(EntityDescriptor<?, ?> entity, List<? extends LoadOption<?>> options) {
        if (options.isEmpty()) {
            return of(entity);
        }
        EntityDescriptor<?, ?> canonical = entity.canonical();
        canonical.use();
        if (!options.stream().allMatch(LoadNodes::isPlain)) {
            return LoadNode.root(canonical, options, defaults.with(options));
        }
        Asked key = new Asked(canonical, List.copyOf(options));
        LoadNode known = asked.get(key);
        if (known == null) {
            known = LoadNode.root(canonical, key.options, defaults.with(options));
            if (asked.size() < MOST) {
                asked.put(key, known);
            }
        }
        return known;
    }

    private static boolean isPlain(LoadOption<?> option) {
        return option instanceof RelationshipOption<?> one
                && one.isPlain()
                && one.nested().stream().allMatch(LoadNodes::isPlain);
    }
}
