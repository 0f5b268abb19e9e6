package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.PassiveDeletes;
import dev.kindred.annotation.Relationship;
import dev.kindred.query.WriteOnlyCollection;

/** Leads to what is left to the database, whatever that does. */
@Entity("lightships")
public interface Lightship {
    @Id
    Long id();

    String name();

    Lightship name(String name);

    @Relationship(backPopulates = "lightship", passiveDeletes = PassiveDeletes.UNLOADED)
    WriteOnlyCollection<Flash> flashes();
}
