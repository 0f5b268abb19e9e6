package dev.kindred.loading;

import dev.kindred.engine.Connections;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.sql.Expression;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement for an entity can bring along from the entity's database. For the thread of its session.
 *
 * @param entity whose database the statement is sent to
 */
record Reach(Connections connections, EntityDescriptor<?, ?> entity) {

    /** Whether another entity's rows are in another database. */
    boolean isElsewhere(EntityDescriptor<?, ?> other) {
        return connections.of(entity) != connections.of(other);
    }

    /** Why the database cannot answer rows of these columns as JSON without loss; null if it can. */
    @Nullable
    String whyNoJson(List<? extends Expression<?>> columns) {
        List<SqlType<?>> types = new ArrayList<>(columns.size());
        columns.forEach(column -> types.add(column.type()));
        return connections.of(entity).engine().whyNoJson(types);
    }

    /** The type as its values are read from the database. */
    <T> SqlType<T> kept(SqlType<T> type) {
        return connections.of(entity).engine().kept(type);
    }
}
