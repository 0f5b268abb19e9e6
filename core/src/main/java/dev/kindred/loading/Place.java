package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.Expression;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the objects of one node stand in the rows of a statement, and those that are joined to them. Immutable once a statement is
 * made; any number of threads may share it then.
 */
final class Place {

    private final LoadNode node;
    private final EntityDescriptor<?, ?> source;
    private final List<? extends ColumnAttribute<?, ?>> columns;
    private final int[] keys;
    private final int[] attributes;
    private final long[] bits;
    private final boolean usual;
    private final int start;
    private final List<Place> joined = new ArrayList<>(0);
    private final List<Aggregated> aggregated = new ArrayList<>(0);

    /**
     * Objects that stand in a row as one JSON text.
     *
     * @param column where in the row the text stands
     * @param place where they stand in the rows of the text
     * @param types how each column of these rows is read
     */
    record Aggregated(int column, Place place, List<SqlType<?>> types) {}

    private Place(
            LoadNode node, EntityDescriptor<?, ?> source, List<? extends ColumnAttribute<?, ?>> columns, int start) {
        this.node = node;
        this.source = source;
        this.columns = columns;
        this.start = start;
        this.usual = columns == node.entity().selectedColumns();
        this.attributes = columns.stream().mapToInt(ColumnAttribute::index).toArray();
        this.bits = new long[Arrays.stream(attributes).max().orElse(0) / Long.SIZE + 1];
        for (int attribute : attributes) {
            bits[attribute >> 6] |= 1L << attribute;
        }
        List<? extends ColumnAttribute<?, ?>> keyAttributes = source.canonical().keyAttributes();
        this.keys = new int[keyAttributes.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = columns.indexOf(keyAttributes.get(i));
        }
    }

    /** The columns that a node reads, from here on in the row; nothing is joined yet. */
    static Place of(LoadNode node, EntityDescriptor<?, ?> source, int start) {
        return of(node, source, node.columns(), start);
    }

    /** Some columns of an entity, the key among them, from here on in the row. */
    static Place of(
            LoadNode node, EntityDescriptor<?, ?> source, List<? extends ColumnAttribute<?, ?>> columns, int start) {
        return new Place(node, source, columns, start);
    }

    /** Whose objects they are. */
    LoadNode node() {
        return node;
    }

    /** The entity as it stands in FROM. */
    EntityDescriptor<?, ?> source() {
        return source;
    }

    /** The columns that are read, one after the other. */
    List<? extends ColumnAttribute<?, ?>> columns() {
        return columns;
    }

    /** The attributes of these columns. */
    int[] attributes() {
        return attributes;
    }

    /** Whether they are those that the mapping says are read along with a row. */
    boolean isUsual() {
        return usual;
    }

    /** The loaded bits of these attributes, for each 64 attributes. */
    long[] bits() {
        return bits;
    }

    /** Whether an object holds all of them. */
    boolean isLoaded(Instrumented object) {
        for (int word = 0; word < bits.length; word++) {
            if ((object.kindredLoaded(word) & bits[word]) != bits[word]) {
                return false;
            }
        }
        return true;
    }

    /** How many columns the key has. */
    int keySize() {
        return keys.length;
    }

    /** Where among the columns a part of the key is, in the order of the key. */
    int key(int part) {
        return keys[part];
    }

    /** Where in the row they begin. */
    int start() {
        return start;
    }

    /** What is joined to these objects; to be added to while the statement is made. */
    List<Place> joined() {
        return joined;
    }

    /** What stands in these rows as JSON; to be added to while the statement is made. */
    List<Aggregated> aggregated() {
        return aggregated;
    }

    /** The first place joined to these objects, or to what is joined to them, of which one may have several; null if there is none. */
    @Nullable
    Place joinedList() {
        for (Place place : joined) {
            RelationshipAttribute<?, ?> relationship = place.node.relationship();
            boolean isOne = !relationship.isCollection() && !relationship.isFree();
            Place list = isOne ? place.joinedList() : place;
            if (list != null) {
                return list;
            }
        }
        return null;
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
