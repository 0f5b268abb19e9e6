package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity("plays")
public interface Play {
    @Id
    Long id();

    String title();

    Play title(String title);

    int acts();

    Play acts(int acts);

    @Nullable
    @ForeignKey("ensembles.id")
    Long ensembleId();

    Play ensembleId(@Nullable Long id);

    @Nullable
    @Relationship(backPopulates = "plays")
    Ensemble ensemble();

    Play ensemble(@Nullable Ensemble ensemble);

    @Relationship(backPopulates = "plays", secondary = "play_genres")
    Set<Genre> genres();
}
