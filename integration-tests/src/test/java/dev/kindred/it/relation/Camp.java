package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Map;
import java.util.Set;

/** Owner of a set and a map whose elements can be moved by their keys. */
@Entity("camps")
public interface Camp {
    @Id
    Long id();

    String name();

    Camp name(String name);

    @Relationship(backPopulates = "camp")
    Set<Tent> tents();

    @Relationship(backPopulates = "camp", mapKey = "name")
    Map<String, Scout> scouts();
}
