package dev.kindred.query;

import dev.kindred.sql.Expression;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that is read in chunks, each by a statement of its own that begins where the last one ended. Where the query's order leaves
 * ties, the primary key decides. Immutable.
 *
 * @param <E> the entity
 */
public final class Keyset<E> {

    private final EntityQuery<E> query;
    private final PageOrder order;
    private final boolean nullIsGreatest;

    /**
     * The chunks of a query.
     *
     * @param nullIsGreatest whether the database takes NULL for greater than any value when it orders rows, or for smaller
     */
    public Keyset(EntityQuery<E> query, boolean nullIsGreatest) {
        this.query = query;
        this.order = PageOrder.of(query.entity(), query.select().orderBy());
        this.nullIsGreatest = nullIsGreatest;
    }

    /** Why the query cannot be read so, as the rest of a sentence; null if it can. */
    public @Nullable String whyNot() {
        return order.whyNot(query.select());
    }

    /** What is to be read besides the entities. */
    public List<? extends Expression<?>> besides() {
        return order.expressions();
    }

    /** The query of the chunk of at most so many entities that comes after this row; of the first one if null. */
    public EntityQuery<E> chunk(int size, @Nullable FoundRow<E> last) {
        Ordering[] orderings = order.orderings().toArray(Ordering[]::new);
        Select<E> select = query.select().unordered().orderBy(orderings);
        if (last != null) {
            List<@Nullable Object> place = order.values(last.besides().toArray());
            select = select.where(new Boundary(query.entity(), order.orderings(), place, nullIsGreatest).condition());
        }
        return query.with(select.limit(size));
    }
}
