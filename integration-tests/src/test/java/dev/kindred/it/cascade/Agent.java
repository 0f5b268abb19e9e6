package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Is deleted along with any of its racers. */
@Entity("agents")
public interface Agent {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Agent name(String name);

    @Relationship(backPopulates = "agent")
    List<Racer> racers();
}
