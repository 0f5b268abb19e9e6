package dev.kindred.mapping;

import java.util.List;

/**
 * The side of a one-to-one relationship that does not hold the foreign key.
 *
 * @param <E> the entity it belongs to
 * @param <T> the entity it leads to, which holds the foreign key
 */
public final class InverseAttribute<E, T> extends RelationshipAttribute<E, T> {

    private final DependentColumns columns = new DependentColumns(this);

    InverseAttribute(EntityDescriptor<E, ?> entity, int index, String name, RelationshipSpec<T> spec) {
        super(entity, index, name, spec);
    }

    @Override
    public boolean isCollection() {
        return false;
    }

    @Override
    public Direction direction() {
        return Direction.ONE_TO_MANY;
    }

    @Override
    public List<? extends ColumnAttribute<?, ?>> ownColumns() {
        return columns.own();
    }

    @Override
    public List<? extends ColumnAttribute<?, ?>> targetColumns() {
        return columns.theirs();
    }
}
