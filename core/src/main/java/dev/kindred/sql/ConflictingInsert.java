package dev.kindred.sql;

import java.util.List;

/**
 * An INSERT that is about to say what becomes of a row whose key is taken: the middle of
 * {@code insert.onConflict(key).doUpdate(…)}. Immutable.
 *
 * @param key the columns of the unique key
 */
public record ConflictingInsert(Insert insert, List<ColumnExpression<?>> key) {

    public ConflictingInsert {
        key = List.copyOf(key);
    }

    /** The row that is there is left as it is. */
    public Insert doNothing() {
        return insert.with(new OnConflict(key, List.of()));
    }

    /**
     * The row that is there is changed; {@link Sql#excluded} is the value that the new row would have had, and a column by itself the
     * value that is there.
     */
    public Insert doUpdate(Assignment... changes) {
        if (changes.length == 0) {
            throw new IllegalArgumentException(
                    "doUpdate(...) needs a change; to leave the row as it is, say doNothing()");
        }
        return insert.with(new OnConflict(key, List.of(changes)));
    }
}
