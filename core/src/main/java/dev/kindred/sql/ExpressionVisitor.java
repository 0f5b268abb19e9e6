package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** Answers for each kind of expression; who writes SQL for a database is one. */
public interface ExpressionVisitor<R extends @Nullable Object> {

    R visit(ColumnExpression<?> column);

    R visit(Parameter<?> parameter);

    R visit(FunctionCall<?> call);

    R visit(Aggregate<?> aggregate);

    R visit(ScalarSubquery<?> subquery);

    R visit(Excluded<?> excluded);

    R visit(JsonValue<?> value);

    R visit(JsonRows rows);

    R visit(RowNumber number);

    R visit(Named<?> named);

    R visit(ArrayContains contains);

    R visit(Comparison comparison);

    R visit(Between between);

    R visit(NullTest test);

    R visit(InList in);

    R visit(InSelect in);

    R visit(Like like);

    R visit(Exists exists);

    R visit(Junction junction);

    R visit(Not not);

    R visit(Constant constant);
}
