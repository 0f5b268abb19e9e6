package dev.kindred.schema;

import java.util.List;

/** What brings tables into a {@link MetaData}: an entity's model, for one. Open to implement. */
public interface TableSet {

    /** Its tables. */
    List<Table> tables();
}
