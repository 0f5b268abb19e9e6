package dev.kindred.mapping;

import dev.kindred.schema.Column;
import dev.kindred.sql.ComparableExpression;

/** A column whose values have an order. */
public final class ComparableAttribute<E, T> extends ColumnAttribute<E, T> implements ComparableExpression<T> {

    ComparableAttribute(EntityDescriptor<E, ?> entity, int index, String name, Column<T> column) {
        super(entity, index, name, column);
    }
}
