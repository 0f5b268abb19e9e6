package dev.kindred.mapping;

import java.util.List;

/**
 * A reference that goes by no key of its own entity: the far side of a one-to-one relationship, or one over a condition.
 *
 * @param <E> the entity it belongs to
 * @param <T> the entity it leads to, which holds the foreign key if there is one
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
        return isFree() ? Direction.FREE : Direction.ONE_TO_MANY;
    }

    @Override
    public List<? extends ColumnAttribute<?, ?>> ownColumns() {
        return isFree() ? entity().keyAttributes() : columns.own();
    }

    @Override
    public List<? extends ColumnAttribute<?, ?>> targetColumns() {
        return isFree() ? target().keyAttributes() : columns.theirs();
    }
}
