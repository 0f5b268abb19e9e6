package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What a gazette owns. */
@Entity("dispatches")
public interface Dispatch {
    @Id
    Long id();

    String headline();

    Dispatch headline(String headline);

    int words();

    Dispatch words(int words);

    @Relationship(backPopulates = "dispatches")
    @Nullable
    Gazette gazette();

    Dispatch gazette(@Nullable Gazette gazette);
}
