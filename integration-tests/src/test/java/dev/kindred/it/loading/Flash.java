package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Has a key without a rule. */
@Entity("flashes")
public interface Flash {
    @Id
    Long id();

    String colour();

    Flash colour(String colour);

    @Relationship(backPopulates = "flashes")
    @Nullable
    Lightship lightship();

    Flash lightship(@Nullable Lightship lightship);
}
