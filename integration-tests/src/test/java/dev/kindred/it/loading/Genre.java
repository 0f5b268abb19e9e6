package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Set;

@Entity("genres")
public interface Genre {
    @Id
    Long id();

    String name();

    Genre name(String name);

    @Relationship(backPopulates = "genres", secondary = "play_genres")
    Set<Play> plays();
}
