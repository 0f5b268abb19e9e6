package dev.kindred.dialect;

import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Expression;
import dev.kindred.sql.FromItem;
import dev.kindred.sql.Join;
import dev.kindred.sql.Named;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Select;
import dev.kindred.sql.Subquery;
import dev.kindred.sql.TableSource;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spells selects, in a statement or as one. For one thread and one statement. */
final class SelectSpelling {

    private final SqlCompiler out;
    private int depth;

    SelectSpelling(SqlCompiler out) {
        this.out = out;
    }

    /** A select that is the statement. */
    void statement(Select<?> select) {
        if (depth == 0) {
            select.selection().expressions().forEach(out::answers);
        }
        select(select, false);
    }

    void parenthesised(Select<?> select, boolean named) {
        depth++;
        out.append("(");
        select(select, named);
        out.append(")");
        depth--;
    }

    /** A select in parentheses that answers one value, which takes the rows in their order. */
    void aggregated(Select<?> select, Runnable value) {
        boolean outerQualified = out.expressions().qualify(true);
        depth++;
        out.append("(select ");
        value.run();
        rest(select.unordered());
        out.append(")");
        depth--;
        out.expressions().qualify(outerQualified);
    }

    void condition(String keyword, @Nullable Condition condition) {
        if (condition != null) {
            out.append(keyword);
            out.expression(condition);
        }
    }

    void tableName(TableSource table) {
        if (!table.schema().isEmpty()) {
            out.append(out.quoted(table.schema())).append(".");
        }
        out.append(out.quoted(table.tableName()));
    }

    private void select(Select<?> select, boolean named) {
        boolean outerQualified = out.expressions().qualify(true);
        out.append("select ").append(select.isDistinct() ? "distinct " : "");
        int[] number = {0};
        out.commaSeparated(select.selection().expressions(), expression -> {
            out.expression(expression);
            out.append(named ? " as c" + ++number[0] : "");
            if (!named && expression instanceof Named<?> own) {
                out.append(" as ").append(out.quoted(own.name()));
            }
        });
        rest(select);
        out.expressions().qualify(outerQualified);
    }

    private void rest(Select<?> select) {
        if (!select.from().isEmpty()) {
            out.append(" from ");
            out.commaSeparated(select.from(), this::fromItem);
        }
        for (Join join : select.joins()) {
            out.append(" ").append(join.kind().sql()).append(" ");
            fromItem(join.target());
            condition(" on ", join.on());
        }
        condition(" where ", select.where());
        if (!select.groupBy().isEmpty()) {
            out.append(" group by ");
            out.commaSeparated(select.groupBy(), out::expression);
        }
        condition(" having ", select.having());
        order(select);
        if (select.limit() != null || select.offset() != null) {
            out.limit(select.limit(), select.offset());
        }
        if (select.lock() != null) {
            out.append(out.dialect().lock(select.lock()));
        }
    }

    void order(Select<?> select) {
        if (!select.orderBy().isEmpty()) {
            out.append(" order by ");
            out.commaSeparated(select.orderBy(), this::ordering);
        }
    }

    private void ordering(Ordering ordering) {
        out.expression(ordering.expression());
        out.append(ordering.descending() ? " desc" : "");
    }

    private void fromItem(FromItem item) {
        if (item instanceof TableSource table) {
            tableName(table);
        } else {
            derived(((Subquery) item).select());
        }
        String alias = item.alias();
        if (alias != null) {
            out.append(" as ").append(out.quoted(alias));
        }
    }

    /** A select in FROM must not name two columns alike; where it would, its columns get names of their own. */
    private void derived(Select<?> select) {
        Set<String> names = new HashSet<>();
        boolean clear = select.selection().expressions().stream()
                .map(SelectSpelling::nameOf)
                .allMatch(name -> name != null && names.add(name));
        parenthesised(select, !clear);
    }

    private static @Nullable String nameOf(Expression<?> expression) {
        if (expression instanceof Named<?> named) {
            return named.name();
        }
        return expression instanceof ColumnExpression<?> column ? column.columnName() : null;
    }
}
