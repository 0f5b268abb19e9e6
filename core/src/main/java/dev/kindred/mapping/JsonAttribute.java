package dev.kindred.mapping;

import dev.kindred.schema.Column;
import dev.kindred.sql.JsonPath;
import java.util.List;

/** A column of documents, kept as JSON. */
public final class JsonAttribute<E, T> extends ColumnAttribute<E, T> {

    JsonAttribute(EntityDescriptor<E, ?> entity, int index, String name, Column<T> column) {
        super(entity, index, name, column);
    }

    /**
     * A place inside the document: {@code at("address", "city")}, {@code at("lines", 0)}.
     *
     * @param steps names of members as {@code String}, numbers of elements (from 0) as {@code Integer}
     */
    public JsonPath at(Object... steps) {
        return new JsonPath(this, List.of(steps));
    }
}
