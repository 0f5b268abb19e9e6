package dev.kindred.query;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Sql;
import dev.kindred.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The condition that rows stand after a place in an order. Immutable.
 *
 * @param entity the entity that the query begins at
 * @param order what the rows are ordered by
 * @param values the place: a value for each ordering, as it reaches the column
 * @param nullIsGreatest whether the database takes NULL for greater than any value, or for smaller
 */
record Boundary(
        EntityDescriptor<?, ?> entity, List<Ordering> order, List<@Nullable Object> values, boolean nullIsGreatest) {

    Condition condition() {
        Condition condition = from(0);
        return condition == null ? Sql.or() : condition;
    }

    // Null where no row can stand there. Each column bounds the rows by itself, so that an index over the first ones
    // leads to the place.
    private @Nullable Condition from(int number) {
        if (number == values.size()) {
            return null;
        }
        Condition rest = from(number + 1);
        Ordering ordering = order.get(number);
        Expression<?> expression = ordering.expression();
        boolean nullsComeLast = nullIsGreatest != ordering.descending();
        Object value = values.get(number);
        if (value == null) {
            return nullsComeLast
                    ? rest == null ? null : Sql.and(expression.isNull(), rest)
                    : rest == null ? expression.isNotNull() : Sql.or(expression.isNotNull(), rest);
        }
        Condition beyond = compared(ordering, value, false);
        if (rest != null) {
            beyond = Sql.and(compared(ordering, value, true), Sql.or(beyond, rest));
        }
        return nullsComeLast && mayBeNull(expression) ? Sql.or(beyond, expression.isNull()) : beyond;
    }

    private boolean mayBeNull(Expression<?> expression) {
        return !(expression instanceof ColumnAttribute<?, ?> attribute
                && attribute.source().isSame(entity)
                && !attribute.column().isNullable());
    }

    private static Condition compared(Ordering ordering, Object value, boolean orEqual) {
        Operator operator =
                ordering.descending() ? orEqual ? Operator.LE : Operator.LT : orEqual ? Operator.GE : Operator.GT;
        return new Comparison(
                ordering.expression(),
                operator,
                parameter(ordering.expression().type().base(), value));
    }

    private static <T> Parameter<T> parameter(SqlType<T> type, Object value) {
        return Parameter.of(type, type.javaType().cast(value));
    }
}
