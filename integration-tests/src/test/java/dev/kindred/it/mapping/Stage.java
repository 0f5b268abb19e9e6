package dev.kindred.it.mapping;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Has a name by which a festival finds it, and shows in an order of its own. */
@Entity("stages")
public interface Stage {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Stage name(String name);

    @Relationship(backPopulates = "stages")
    Festival festival();

    Stage festival(Festival festival);

    @Relationship(backPopulates = "stage", position = "place")
    List<Show> shows();
}
