package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** Cannot be without {@link Hen}, which cannot be without it: no order will do. */
@Entity("eggs")
public interface Egg {
    @Id
    Long id();

    Egg id(Long id);

    @ForeignKey("hens.id")
    Long henId();

    @Relationship
    Hen hen();

    Egg hen(Hen hen);
}
