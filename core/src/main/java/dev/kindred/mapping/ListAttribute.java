package dev.kindred.mapping;

import dev.kindred.schema.Column;
import dev.kindred.sql.ArrayContains;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Parameter;
import dev.kindred.type.SqlType;
import java.util.List;

/** A column of lists of plain values. */
public final class ListAttribute<E, T> extends ColumnAttribute<E, List<T>> {

    private final SqlType<T> elementType;

    ListAttribute(
            EntityDescriptor<E, ?> entity, int index, String name, SqlType<T> elementType, Column<List<T>> column) {
        super(entity, index, name, column);
        this.elementType = elementType;
    }

    /** Whether the list holds the value. */
    public Condition contains(T value) {
        return new ArrayContains(this, Parameter.of(elementType, value));
    }
}
