package dev.kindred.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table as it stands in FROM. Open to implement: tables and entity models are such. */
public non-sealed interface TableSource extends FromItem {

    /** The schema's name, or empty for the connection's own. */
    String schema();

    /** The table's name, unquoted. */
    String tableName();

    /** Whether both mean the same table by the same name, so that a column of one may be read from the other. */
    default boolean isSame(FromItem other) {
        return this == other
                || (other instanceof Subquery subquery && subquery.columns() != null && isSame(subquery.columns()))
                || (other instanceof TableSource that
                        && tableName().equals(that.tableName())
                        && schema().equals(that.schema())
                        && Objects.equals(alias(), that.alias()));
    }

    /** The name by which messages speak of it. */
    default String displayName() {
        @Nullable String alias = alias();
        return alias == null ? tableName() : tableName() + " as " + alias;
    }
}
