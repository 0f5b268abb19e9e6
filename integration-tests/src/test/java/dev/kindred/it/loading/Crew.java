package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Lazy;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Says of each relationship how it is loaded. */
@Entity("gym_crews")
public interface Crew {
    @Id
    Long id();

    String name();

    Crew name(String name);

    @Relationship(backPopulates = "crew", orderBy = "id", lazy = Lazy.JOINED)
    List<Gymnast> gymnasts();

    @Relationship(backPopulates = "crew", lazy = Lazy.RAISE)
    List<Ribbon> ribbons();
}
