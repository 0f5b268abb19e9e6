package dev.kindred.query;

import dev.kindred.mapping.ColumnAttribute;
import java.util.List;

/**
 * Which columns of an entity are read along with its rows. Immutable.
 *
 * @param <E> the entity
 */
public final class ColumnOption<E> extends LoadOption<E> {

    /** What is said of the columns. */
    public enum Kind {
        /** They are read, and no others but the key and the version. */
        ONLY,
        /** They are not read along. */
        DEFER,
        /** They are read along, though the mapping defers them. */
        UNDEFER
    }

    private final Kind kind;
    private final List<ColumnAttribute<E, ?>> columns;
    private final String group;

    ColumnOption(Kind kind, List<ColumnAttribute<E, ?>> columns, String group) {
        this.kind = kind;
        this.columns = List.copyOf(columns);
        this.group = group;
    }

    /** What is said of the columns. */
    public Kind kind() {
        return kind;
    }

    /** Whether this speaks of a column. */
    public boolean isAbout(ColumnAttribute<?, ?> column) {
        return group.isEmpty()
                ? columns.stream().anyMatch(one -> one.index() == column.index())
                : group.equals(column.column().deferredGroup());
    }
}
