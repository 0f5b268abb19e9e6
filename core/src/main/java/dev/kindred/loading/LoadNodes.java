package dev.kindred.loading;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.query.GlobalOption;
import dev.kindred.query.LoadOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How entities are loaded where no query says otherwise, worked out once for each. Any number of threads may share it. */
public final class LoadNodes {

    private final LoadDefaults defaults;
    private final Map<EntityDescriptor<?, ?>, LoadNode> plain = new ConcurrentHashMap<>();

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
        entity.canonical().use();
        return LoadNode.root(entity.canonical(), options, defaults.with(options));
    }
}
