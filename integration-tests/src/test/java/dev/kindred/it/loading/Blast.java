package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Has a key without a rule. */
@Entity("blasts")
public interface Blast {
    @Id
    Long id();

    int seconds();

    Blast seconds(int seconds);

    @Relationship(backPopulates = "blasts")
    @Nullable
    Foghorn foghorn();

    Blast foghorn(@Nullable Foghorn foghorn);
}
