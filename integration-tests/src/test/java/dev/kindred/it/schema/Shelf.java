package dev.kindred.it.schema;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;

/** Points into another schema by a column alone. */
@Entity("depot_shelves")
public interface Shelf {

    @Id
    Long id();

    @ForeignKey("kindred_depots.depots.id")
    long depotId();

    Shelf depotId(long depotId);
}
