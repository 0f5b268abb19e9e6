package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A child that is deleted with its owner, and stays when it only leaves it. */
@Entity("random_tools")
public interface Tool {
    @Id
    Long id();

    String name();

    Tool name(String name);

    @ForeignKey("random_members.id")
    @Nullable
    Long memberId();

    Tool memberId(@Nullable Long memberId);

    @Relationship(backPopulates = "tools")
    @Nullable
    Member member();

    Tool member(@Nullable Member member);
}
