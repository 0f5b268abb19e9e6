package dev.kindred.sql;

import java.util.List;

/**
 * What an INSERT does with a row whose key is taken. Immutable.
 *
 * @param key the columns of the unique key
 * @param changes what is changed on the row that is there; nothing leaves it as it is
 */
public record OnConflict(List<ColumnExpression<?>> key, List<Assignment> changes) {

    public OnConflict {
        key = List.copyOf(key);
        changes = List.copyOf(changes);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("onConflict(...) needs the columns of a unique key, but has none");
        }
    }
}
