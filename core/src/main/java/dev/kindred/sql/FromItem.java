package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** What may stand in FROM: a table, or a select in parentheses. */
public sealed interface FromItem permits TableSource, Subquery {

    /** The name it goes by in this statement instead of its own, or null. */
    @Nullable
    String alias();
}
