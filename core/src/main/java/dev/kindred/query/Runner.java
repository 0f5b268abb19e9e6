package dev.kindred.query;

import dev.kindred.plan.LoadExplanation;
import dev.kindred.sql.Select;
import java.util.List;

/** Who runs a query that was bound to it; the session is one. */
public interface Runner {

    /** The entities a query finds. */
    <E> List<E> list(EntityQuery<E> query);

    /** How a query would be run. */
    LoadExplanation explain(EntityQuery<?> query);

    /** What the rows of a select become, with what a query's options say of all queries. */
    <R> List<R> list(Select<R> select, List<LoadOption<?>> options);
}
