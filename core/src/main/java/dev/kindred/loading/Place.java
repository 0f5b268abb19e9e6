package dev.kindred.loading;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.sql.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the objects of one node stand in the rows of a statement, and those that are joined to them. Immutable once a statement is
 * made; any number of threads may share it then.
 *
 * @param source the entity as it stands in FROM
 * @param columns the columns that are read, one after the other
 * @param keys where among them the key's parts are, in the order of the key
 * @param start where in the row they begin
 * @param joined what is joined to these objects
 */
record Place(
        LoadNode node,
        EntityDescriptor<?, ?> source,
        List<? extends ColumnAttribute<?, ?>> columns,
        int[] keys,
        int start,
        List<Place> joined) {

    /** The columns that a node reads, from here on in the row; nothing is joined yet. */
    static Place of(LoadNode node, EntityDescriptor<?, ?> source, int start) {
        return of(node, source, node.columns(), start);
    }

    /** Some columns of an entity, the key among them, from here on in the row. */
    static Place of(
            LoadNode node, EntityDescriptor<?, ?> source, List<? extends ColumnAttribute<?, ?>> columns, int start) {
        List<? extends ColumnAttribute<?, ?>> keyAttributes = source.canonical().keyAttributes();
        int[] keys = new int[keyAttributes.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = columns.indexOf(keyAttributes.get(i));
        }
        return new Place(node, source, columns, keys, start, new ArrayList<>(0));
    }

    /** The columns as they stand in FROM. */
    List<Expression<?>> expressions() {
        List<Expression<?>> all = new ArrayList<>(columns.size());
        columns.forEach(column -> all.add(source.column(column.index())));
        return all;
    }

    /** Where in the row a column of the entity stands; -1 if it is not read. */
    int indexOf(ColumnAttribute<?, ?> column) {
        int index = columns.indexOf(source.canonical().column(column.index()));
        return index < 0 ? -1 : start + index;
    }
}
