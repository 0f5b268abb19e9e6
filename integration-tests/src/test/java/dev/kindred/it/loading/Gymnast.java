package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Lazy;
import dev.kindred.annotation.Relationship;

@Entity("gymnasts")
public interface Gymnast {
    @Id
    Long id();

    String name();

    Gymnast name(String name);

    @ForeignKey("gym_crews.id")
    Long crewId();

    @Relationship(backPopulates = "gymnasts", lazy = Lazy.JOINED)
    Crew crew();

    Gymnast crew(Crew crew);
}
