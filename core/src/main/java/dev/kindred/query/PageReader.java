package dev.kindred.query;

import dev.kindred.sql.Ordering;
import dev.kindred.sql.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a query page by page. Belongs to the thread of the query's session. */
record PageReader<E>(EntityQuery<E> query, Runner runner, PageOrder order) {

    static <E> PageReader<E> of(EntityQuery<E> query, Runner runner) {
        return new PageReader<>(
                query, runner, PageOrder.of(query.entity(), query.select().orderBy()));
    }

    /** The page of at most so many entities that begins at the key, or at the first entity. */
    Page<E> page(int size, @Nullable PageKey key) {
        if (size < 1) {
            throw new IllegalArgumentException("the size of a page must be at least 1, but is " + size);
        }
        order.check(query.select());
        boolean backwards = key != null && key.isBackwards();
        Ordering[] orderings = backwards ? order.reversed() : order.orderings().toArray(Ordering[]::new);
        Select<E> select = ordered(orderings);
        if (key != null) {
            select = beyond(select, List.of(orderings), order.values(key));
        }
        List<FoundRow<E>> rows = new ArrayList<>(runner.list(query.with(select.limit(size + 1L)), order.expressions()));
        boolean isMore = rows.size() > size;
        if (isMore) {
            rows.remove(size);
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        return page(rows, backwards ? isMore : key != null, backwards || isMore);
    }

    /** The query from these values on, which are those of its first columns. */
    Select<E> after(@Nullable Object... values) {
        List<@Nullable Object> place = order.values(values);
        boolean isSaid = values.length <= order.said();
        Select<E> select = isSaid ? query.select() : ordered(order.orderings().toArray(Ordering[]::new));
        return beyond(select, order.orderings(), place);
    }

    private Page<E> page(List<FoundRow<E>> rows, boolean hasPrevious, boolean hasNext) {
        if (rows.isEmpty()) {
            return new Page<>(List.of(), null, null);
        }
        return new Page<>(
                rows.stream().map(FoundRow::entity).toList(),
                hasPrevious ? order.key(rows.get(0).besides(), true) : null,
                hasNext ? order.key(rows.get(rows.size() - 1).besides(), false) : null);
    }

    private Select<E> ordered(Ordering[] orderings) {
        return query.select().unordered().orderBy(orderings);
    }

    private Select<E> beyond(Select<E> select, List<Ordering> orderings, List<@Nullable Object> place) {
        boolean nullIsGreatest = runner.takesNullForGreatest(select);
        return select.where(new Boundary(query.entity(), orderings, place, nullIsGreatest).condition());
    }
}
