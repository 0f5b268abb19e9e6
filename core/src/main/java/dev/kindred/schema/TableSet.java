package dev.kindred.schema;

import java.util.List;

/** What brings tables into a {@link MetaData}: an entity's model, for one. Open to implement. */
public interface TableSet {

    /** Its tables. */
    List<Table> tables();

    /** Its sequences: those that number a column of its tables, unless it says otherwise. */
    default List<Sequence> sequences() {
        return Sequence.of(tables());
    }
}
