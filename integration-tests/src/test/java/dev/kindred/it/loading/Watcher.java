package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.query.WriteOnlyCollection;

/** Watches beacons, of which it reads none either. */
@Entity("watchers")
public interface Watcher {
    @Id
    Long id();

    String name();

    Watcher name(String name);

    @Relationship(backPopulates = "watchers", secondary = "beacon_watchers")
    WriteOnlyCollection<Beacon> beacons();
}
