package dev.kindred.it.loading;

import dev.kindred.annotation.Deferred;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Version;
import org.jspecify.annotations.Nullable;

/** Has columns that are not read along. */
@Entity("scrolls")
public interface Scroll {
    @Id
    Long id();

    String title();

    Scroll title(String title);

    @Deferred
    String text();

    Scroll text(String text);

    @Deferred("notes")
    @Nullable
    String remarks();

    Scroll remarks(@Nullable String remarks);

    @Deferred("notes")
    int pages();

    Scroll pages(int pages);

    @Version
    int version();
}
