package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Where relics and shares lie. */
@Entity("troves")
public interface Trove {
    @Id
    Long id();

    @Relationship(backPopulates = "trove", orderBy = "id")
    List<Relic> relics();

    @Relationship(backPopulates = "trove", orderBy = "id")
    List<TroveShare> shares();
}
