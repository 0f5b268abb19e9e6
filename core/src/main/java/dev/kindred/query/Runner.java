package dev.kindred.query;

import dev.kindred.plan.LoadExplanation;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Select;
import java.util.List;

/** Who runs a query that was bound to it; the session is one. */
public interface Runner {

    /** The entities a query finds. */
    <E> List<E> list(EntityQuery<E> query);

    /** How a query would be run. */
    LoadExplanation explain(EntityQuery<?> query);

    /** How a query would be run, by the database as well. */
    LoadExplanation explainPlan(EntityQuery<?> query);

    /** What the rows of a select become, with what a query's options say of all queries. */
    <R> List<R> list(Select<R> select, List<LoadOption<?>> options);

    /** The entities a query finds, each with the values that these expressions have in its row. */
    <E> List<FoundRow<E>> list(EntityQuery<E> query, List<? extends Expression<?>> besides);

    /** The entities a query finds, chunk by chunk; nothing is sent before the first is asked for. */
    <E> Chunks<E> chunks(EntityQuery<E> query, Chunking chunking);

    /** How a query would be run chunk by chunk. */
    LoadExplanation explain(EntityQuery<?> query, Chunking chunking);

    /** Whether the database that a select is run on takes NULL for greater than any value when it orders rows, or for smaller. */
    boolean takesNullForGreatest(Select<?> select);
}
