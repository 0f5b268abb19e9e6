package dev.kindred.it.relation;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Many to many with one parent at most, whose other side is made. */
@Entity("aviaries")
public interface Aviary {
    @Id
    Long id();

    @Relationship(
            backref = "aviaries",
            secondary = "aviary_parrots",
            singleParent = true,
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Parrot> parrots();
}
