package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Unique;
import org.jspecify.annotations.Nullable;

/** A unique key of two columns, of which one takes NULL. */
@Entity("fixtures")
@Unique({"hall", "slot"})
public interface Fixture {
    @Id
    Long id();

    Fixture id(Long id);

    String hall();

    Fixture hall(String hall);

    @Nullable
    Integer slot();

    Fixture slot(@Nullable Integer slot);
}
