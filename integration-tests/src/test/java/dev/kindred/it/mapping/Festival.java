package dev.kindred.it.mapping;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.LinkColumns;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Version;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leads to others in each way that does not take a foreign key of its own, and counts its versions. */
@Entity("festivals")
public interface Festival {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Festival name(String name);

    @Version
    int version();

    @LinkColumns(own = "festival", target = "artist", onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "festivals", secondary = "lineups")
    Set<Artist> artists();

    @Relationship(
            backPopulates = "festival",
            mapKey = "name",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    Map<String, Stage> stages();

    Festival stages(Map<String, ? extends Stage> stages);

    @Relationship(viewOnly = true, orderBy = "name desc")
    Collection<Stage> stagesByName();

    @Relationship(backPopulates = "festival")
    Optional<Poster> poster();

    Festival poster(@Nullable Poster poster);
}
