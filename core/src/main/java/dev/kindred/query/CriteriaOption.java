package dev.kindred.query;

import dev.kindred.exception.QueryException;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.sql.Condition;
import java.util.function.Function;

/**
 * A condition that all rows of an entity must meet to be found, wherever the entity comes: in FROM, in a join, in what is loaded along
 * or later, by key. Immutable.
 *
 * @param <E> the entity of the query
 */
public final class CriteriaOption<E> extends GlobalOption<E> {

    private final EntityDescriptor<?, ?> entity;
    private final Function<EntityDescriptor<?, ?>, Condition> criteria;

    CriteriaOption(EntityDescriptor<?, ?> entity, Function<EntityDescriptor<?, ?>, Condition> criteria) {
        this.entity = entity;
        this.criteria = criteria;
    }

    /** The entity that is meant. */
    public EntityDescriptor<?, ?> entity() {
        return entity;
    }

    /**
     * The condition for the entity as it stands in a statement; asked anew for each.
     *
     * @throws QueryException if the function answers null
     */
    public Condition of(EntityDescriptor<?, ?> source) {
        Condition condition = criteria.apply(source);
        if (condition == null) {
            throw new QueryException("Cannot find " + entity + ": the criteria for it are null. Answer a condition.");
        }
        return condition;
    }
}
