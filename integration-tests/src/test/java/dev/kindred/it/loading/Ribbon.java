package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Lazy;
import dev.kindred.annotation.Relationship;

@Entity("ribbons")
public interface Ribbon {
    @Id
    Long id();

    String colour();

    Ribbon colour(String colour);

    @ForeignKey("gym_crews.id")
    Long crewId();

    @Relationship(backPopulates = "ribbons", lazy = Lazy.RAISE_ON_SQL, peers = false)
    Crew crew();

    Ribbon crew(Crew crew);
}
