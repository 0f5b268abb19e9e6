package dev.kindred.it.flush;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Unique values of the types that can stand in for one another for a moment; only the nick takes NULL. */
@Entity("players")
public interface Player {
    @Id
    Long id();

    Player id(Long id);

    @Column(length = 40, unique = true)
    String name();

    Player name(String name);

    @Column(unique = true)
    int number();

    Player number(int number);

    @Column(unique = true)
    UUID badge();

    Player badge(UUID badge);

    @Column(unique = true)
    @Nullable
    String nick();

    Player nick(@Nullable String nick);
}
