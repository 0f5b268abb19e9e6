package dev.kindred.sql;

import dev.kindred.type.RowSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a result becomes: the value of an expression, an entity, or a row or record made of several. Immutable.
 *
 * @param <R> the Java class of the result
 */
public interface Selection<R> {

    /** The expressions to select, in the order in which {@link #read} takes them from the row. */
    List<? extends Expression<?>> expressions();

    /** The selections whose results this one makes its own result of; none unless it combines others. */
    default List<? extends Selection<?>> madeOf() {
        return List.of();
    }

    /** Makes the result of a row whose columns for this selection begin at {@code column}; null where the row says NULL. */
    @Nullable
    R read(RowSource row, int column);
}
