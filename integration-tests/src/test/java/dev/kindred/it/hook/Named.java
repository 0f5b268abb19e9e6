package dev.kindred.it.hook;

import dev.kindred.annotation.Validates;
import org.jspecify.annotations.Nullable;

/** What has a name, and says for all what a name is. */
public interface Named {
    @Nullable
    String name();

    Named name(@Nullable String name);

    @Validates("name")
    static @Nullable String stripped(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }
}
