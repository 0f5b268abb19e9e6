package dev.kindred.it.loading;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.query.WriteOnlyCollection;

/** Leads to what nobody takes care of. */
@Entity("foghorns")
public interface Foghorn {
    @Id
    Long id();

    String name();

    Foghorn name(String name);

    @Relationship(backPopulates = "foghorn", cascade = Cascade.ALL)
    WriteOnlyCollection<Blast> blasts();
}
