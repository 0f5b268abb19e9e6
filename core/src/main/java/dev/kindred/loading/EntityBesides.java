package dev.kindred.loading;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.query.FoundRow;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Selection;
import dev.kindred.type.RowSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity, and the values of other expressions; those that are columns of the entity are selected but once. Immutable.
 *
 * @param expressions all that is selected, the entity's columns first
 * @param positions where among them the other expressions are
 */
record EntityBesides<E>(EntityDescriptor<E, ?> entity, List<Expression<?>> expressions, List<Integer> positions)
        implements Selection<FoundRow<E>> {

    static <E> EntityBesides<E> of(EntityDescriptor<E, ?> entity, List<? extends Expression<?>> besides) {
        List<Expression<?>> all = new ArrayList<>(entity.expressions());
        List<Integer> positions = new ArrayList<>();
        for (Expression<?> expression : besides) {
            if (!all.contains(expression)) {
                all.add(expression);
            }
            positions.add(all.indexOf(expression));
        }
        return new EntityBesides<>(entity, all, positions);
    }

    @Override
    public @Nullable FoundRow<E> read(RowSource row, int column) {
        E found = entity.read(row, column);
        if (found == null) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int position : positions) {
            values.add(row.read(column + position, expressions.get(position).type()));
        }
        return new FoundRow<>(found, values);
    }
}
