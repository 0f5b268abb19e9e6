package dev.kindred.sql;

import dev.kindred.type.SqlType;
import dev.kindred.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The number of a row, from 1, among those that are equal in some expressions, in an order: {@code row_number() over (...)}. */
public record RowNumber(List<Expression<?>> partitionBy, List<Ordering> orderBy) implements Expression<Long> {

    public RowNumber {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public SqlType<Long> type() {
        return Types.BIGINT;
    }

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
