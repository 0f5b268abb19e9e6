package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Set;

/** Needs a {@link Squad}, and has skills through a link table. */
@Entity("members")
public interface Member {
    @Id
    Long id();

    String name();

    Member name(String name);

    @ForeignKey("squads.id")
    Long squadId();

    @Relationship(backPopulates = "members", foreignKey = "squadId")
    Squad squad();

    Member squad(Squad squad);

    @Relationship(backPopulates = "members", secondary = "member_skills")
    Set<Skill> skills();
}
