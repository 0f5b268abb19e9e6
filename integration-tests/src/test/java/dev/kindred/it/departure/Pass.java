package dev.kindred.it.departure;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** Is deleted with its expedition, and in nothing else follows it. */
@Entity("passes")
public interface Pass {
    @Id
    Long id();

    String name();

    Pass name(String name);

    @Relationship(backPopulates = "passes")
    Expedition expedition();

    Pass expedition(Expedition expedition);
}
