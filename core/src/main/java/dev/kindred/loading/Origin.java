package dev.kindred.loading;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.sql.Select;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of one place were found. Immutable.
 *
 * @param select finds them
 * @param source their entity as it stands there
 */
record Origin(Select<?> select, EntityDescriptor<?, ?> source) {

    /** Why a statement that has the select in it might not find the same objects; null if it does. */
    @Nullable
    String whyNot(LoadNode child) {
        if (child.option() != null && child.option().limit() != null) {
            return "it has a limit for each owner";
        }
        if (select.limit() != null || select.offset() != null) {
            return "the query has a limit, and a second run might find others";
        }
        return select.lock() == null ? null : "the rows are locked";
    }
}
