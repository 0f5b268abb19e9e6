package dev.kindred.schema;

import java.util.List;

/**
 * An index of a table. Immutable.
 *
 * @param name its name; empty means the one that the {@link NamingConvention} makes
 * @param isUnique whether no two of its rows may have the same values
 * @param where which rows it holds, as SQL; empty means all
 */
public record Index(String name, List<String> columns, boolean isUnique, String where) {

    public Index {
        columns = List.copyOf(columns);
    }

    /** Whether it holds some of the rows only. */
    public boolean isPartial() {
        return !where.isEmpty();
    }
}
