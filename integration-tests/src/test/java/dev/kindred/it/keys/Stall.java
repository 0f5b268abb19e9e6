package dev.kindred.it.keys;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ServerDefault;
import org.jspecify.annotations.Nullable;

/** With a key of two parts, and a default. */
@Entity("stalls")
public interface Stall {
    @Id
    int aisle();

    Stall aisle(int aisle);

    @Id
    int place();

    Stall place(int place);

    @Column(length = 10)
    @ServerDefault("'free'")
    String state();

    Stall state(String state);

    @Column(length = 10)
    @Nullable
    String tenant();

    Stall tenant(@Nullable String tenant);

    @Column(length = 10)
    @Nullable
    String note();

    Stall note(@Nullable String note);
}
