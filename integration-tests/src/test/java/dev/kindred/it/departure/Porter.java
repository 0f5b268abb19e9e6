package dev.kindred.it.departure;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** Goes where its expedition goes, and does not forget with it. */
@Entity("porters")
public interface Porter {
    @Id
    Long id();

    String name();

    Porter name(String name);

    @Relationship(backPopulates = "porters")
    Expedition expedition();

    Porter expedition(Expedition expedition);
}
