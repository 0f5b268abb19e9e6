package dev.kindred.it.mapping;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import java.util.Set;

/** Plays at festivals and follows its like: many-to-many with another entity, and with itself. */
@Entity("artists")
public interface Artist {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Artist name(String name);

    @Relationship(backPopulates = "artists", secondary = "lineups", orderBy = "name")
    List<Festival> festivals();

    @Relationship(backPopulates = "followers", secondary = "follows")
    Set<Artist> following();

    @Relationship(backPopulates = "following", secondary = "follows")
    Set<Artist> followers();
}
