package dev.kindred.query;

/**
 * What holds wherever it applies, at each path of a query and for what is loaded later; it may also be said once for all queries of a
 * session. Immutable.
 *
 * @param <E> the entity of the query
 */
public abstract sealed class GlobalOption<E> extends LoadOption<E> permits DefaultOption, CriteriaOption {

    GlobalOption() {}
}
