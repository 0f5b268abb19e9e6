package dev.kindred.it.flush;

import org.jspecify.annotations.Nullable;

/** An entity made by hand, to see which of its objects the library looks at. */
interface Counted {

    @Nullable
    String name();

    Counted name(String name);
}
