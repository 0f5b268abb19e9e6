package dev.kindred.engine;

import org.jspecify.annotations.Nullable;

/**
 * Why a select was sent that nobody called for: something was touched that was not loaded. Immutable.
 *
 * @param attribute what was touched, {@code Author.books}
 * @param cure what to add to the query that found the objects, so that nothing is sent, as a sentence's end: {@code add
 *     selectin(AUTHOR.books)}
 * @param owners how many objects came with the one that was touched, itself included
 * @param queriedAt the user's line of code that found them, {@code Shop.list(Shop.java:42)}; null if that is not known
 * @param readAt the user's line of code that touched it; null if that is not known
 */
public record LazyLoad(
        String attribute,
        String cure,
        int owners,
        @Nullable String queriedAt,
        @Nullable String readAt) {

    @Override
    public String toString() {
        return "lazily for " + attribute + (readAt == null ? "" : ", read at " + readAt);
    }
}
