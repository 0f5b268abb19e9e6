package dev.kindred.mapping;

import dev.kindred.schema.Column;
import dev.kindred.sql.TextExpression;

/** A column of texts. */
public final class TextAttribute<E> extends ColumnAttribute<E, String> implements TextExpression {

    TextAttribute(EntityDescriptor<E, ?> entity, int index, String name, Column<String> column) {
        super(entity, index, name, column);
    }
}
