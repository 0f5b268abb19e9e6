package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Lazy;
import dev.kindred.annotation.LinkColumns;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import dev.kindred.query.WriteOnlyCollection;

/** Leads to so many that they are never read. */
@Entity("beacons")
public interface Beacon {
    @Id
    Long id();

    String name();

    Beacon name(String name);

    @Relationship(backPopulates = "beacon", orderBy = "code desc")
    WriteOnlyCollection<Signal> signals();

    @LinkColumns(onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "beacons", secondary = "beacon_watchers", lazy = Lazy.WRITE_ONLY)
    WriteOnlyCollection<Watcher> watchers();
}
