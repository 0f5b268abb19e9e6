package dev.kindred.loading;

import dev.kindred.annotation.Lazy;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.query.CriteriaOption;
import dev.kindred.query.DefaultOption;
import dev.kindred.query.GlobalOption;
import dev.kindred.query.LoadOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How relationships are loaded that no option names: what a query says, and what holds for a session. Immutable; any number of threads
 * may share it.
 *
 * @param query what the query says, what is said further inside last
 * @param session what holds for all queries of a session
 */
record LoadDefaults(List<GlobalOption<?>> query, List<GlobalOption<?>> session) {

    LoadDefaults {
        query = List.copyOf(query);
        session = List.copyOf(session);
    }

    /** These, and those among the options. */
    LoadDefaults with(List<? extends LoadOption<?>> options) {
        List<GlobalOption<?>> all = new ArrayList<>(query);
        for (LoadOption<?> option : options) {
            if (option instanceof GlobalOption<?> more) {
                all.add(more);
            }
        }
        return all.size() == query.size() ? this : new LoadDefaults(all, session);
    }

    /** How the relationships of an entity are loaded, by what the query says; null if it does not. */
    @Nullable
    Lazy ofQuery(EntityDescriptor<?, ?> entity) {
        return strategy(query, entity);
    }

    /** How the relationships of an entity are loaded, by what holds for the session; null if nothing does. */
    @Nullable
    Lazy ofSession(EntityDescriptor<?, ?> entity) {
        return strategy(session, entity);
    }

    // What is said of an entity goes before what is said of all, and what is said later before what was said earlier.
    private static @Nullable Lazy strategy(List<GlobalOption<?>> options, EntityDescriptor<?, ?> entity) {
        Lazy ofAll = null;
        Lazy ofEntity = null;
        for (DefaultOption<?> option : defaults(options)) {
            if (option.strategy() != null) {
                if (option.entity() == null) {
                    ofAll = option.strategy();
                } else if (option.entity() == entity) {
                    ofEntity = option.strategy();
                }
            }
        }
        return ofEntity == null ? ofAll : ofEntity;
    }

    /** Whether a second touch loads for all objects of a result; null if nobody says. */
    @Nullable
    Boolean peers() {
        Boolean ofQuery = peers(query);
        return ofQuery == null ? peers(session) : ofQuery;
    }

    private static @Nullable Boolean peers(List<GlobalOption<?>> options) {
        Boolean last = null;
        for (DefaultOption<?> option : defaults(options)) {
            last = option.peers() == null ? last : option.peers();
        }
        return last;
    }

    private static List<DefaultOption<?>> defaults(List<GlobalOption<?>> options) {
        List<DefaultOption<?>> defaults = new ArrayList<>();
        for (GlobalOption<?> option : options) {
            if (option instanceof DefaultOption<?> one) {
                defaults.add(one);
            }
        }
        return defaults;
    }

    /** The conditions that rows meet, of the session and of the query. */
    List<CriteriaOption<?>> criteria() {
        List<CriteriaOption<?>> criteria = new ArrayList<>();
        for (List<GlobalOption<?>> options : List.of(session, query)) {
            for (GlobalOption<?> option : options) {
                if (option instanceof CriteriaOption<?> one) {
                    criteria.add(one);
                }
            }
        }
        return criteria;
    }
}
