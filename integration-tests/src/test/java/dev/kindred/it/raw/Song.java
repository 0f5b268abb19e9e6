package dev.kindred.it.raw;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity("tunes")
public interface Song {
    @Id
    Long id();

    @Column(length = 100)
    String title();

    Song title(String title);

    BigDecimal price();

    Song price(BigDecimal price);

    @Nullable
    Instant heardAt();

    Song heardAt(@Nullable Instant heardAt);

    @Relationship(backPopulates = "songs")
    @Nullable
    Singer singer();

    Song singer(@Nullable Singer singer);
}
