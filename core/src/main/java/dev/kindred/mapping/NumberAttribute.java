package dev.kindred.mapping;

import dev.kindred.schema.Column;
import dev.kindred.sql.NumberExpression;

/** A column of numbers. */
public final class NumberAttribute<E, T extends Number> extends ColumnAttribute<E, T> implements NumberExpression<T> {

    NumberAttribute(EntityDescriptor<E, ?> entity, int index, String name, Column<T> column) {
        super(entity, index, name, column);
    }
}
