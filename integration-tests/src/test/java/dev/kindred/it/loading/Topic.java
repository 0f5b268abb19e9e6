package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Set;

/** What gazettes are about; each knows which. */
@Entity("topics")
public interface Topic {
    @Id
    Long id();

    String name();

    Topic name(String name);

    @Relationship(backPopulates = "topics", secondary = "gazette_topics")
    Set<Gazette> gazettes();
}
