package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points to one of those that point to it; that key is written apart. */
@Entity("squads")
public interface Squad {
    @Id
    Long id();

    String name();

    Squad name(String name);

    @ForeignKey("members.id")
    @Nullable
    Long captainId();

    @Relationship(postUpdate = true, foreignKey = "captainId")
    @Nullable
    Member captain();

    Squad captain(@Nullable Member captain);

    @Relationship(backPopulates = "squad", foreignKey = "squadId")
    List<Member> members();
}
