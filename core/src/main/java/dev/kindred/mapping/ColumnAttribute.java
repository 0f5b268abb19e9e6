package dev.kindred.mapping;

import dev.kindred.schema.Column;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.TableSource;
import dev.kindred.type.SqlType;

/**
 * An attribute that is stored in a column of its entity's table; an expression in queries. Immutable.
 *
 * @param <E> the entity
 * @param <T> the Java class of the values, boxed
 */
public non-sealed class ColumnAttribute<E, T> implements Attribute<E>, ColumnExpression<T> {

    private final EntityDescriptor<E, ?> entity;
    private final int index;
    private final String name;
    private final Column<T> column;

    ColumnAttribute(EntityDescriptor<E, ?> entity, int index, String name, Column<T> column) {
        this.entity = entity;
        this.index = index;
        this.name = name;
        this.column = column;
    }

    @Override
    public final EntityDescriptor<E, ?> entity() {
        return entity;
    }

    @Override
    public final int index() {
        return index;
    }

    @Override
    public final String name() {
        return name;
    }

    /** The column with its rules. */
    public final Column<T> column() {
        return column;
    }

    @Override
    public final String columnName() {
        return column.name();
    }

    @Override
    public final TableSource source() {
        return entity;
    }

    @Override
    public final SqlType<T> type() {
        return column.type();
    }

    @Override
    public final String toString() {
        return path();
    }
}
