package dev.kindred.sql;

import dev.kindred.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The typed faces of nodes that have none of their own: they say what can be done, and are the node to every visitor. */
final class Faces {

    private Faces() {}

    record Comparables<T>(Expression<T> node) implements ComparableExpression<T> {
        @Override
        public SqlType<T> type() {
            return node.type();
        }

        @Override
        public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }

    record Numbers<T extends Number>(Expression<T> node) implements NumberExpression<T> {
        @Override
        public SqlType<T> type() {
            return node.type();
        }

        @Override
        public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }

    record Texts(Expression<String> node) implements TextExpression {
        @Override
        public SqlType<String> type() {
            return node.type();
        }

        @Override
        public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
            return node.accept(visitor);
        }
    }
}
