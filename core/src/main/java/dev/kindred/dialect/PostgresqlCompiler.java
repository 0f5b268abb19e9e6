package dev.kindred.dialect;

import dev.kindred.sql.Assignment;
import dev.kindred.sql.Expression;
import dev.kindred.sql.InList;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Like;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.SqlType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own spellings. */
final class PostgresqlCompiler extends SqlCompiler {

    PostgresqlCompiler(Dialect dialect, StatementShape shape) {
        super(dialect, shape);
    }

    /** A pattern must not end in its escape character. */
    @Override
    void like(Like like, boolean negated) {
        operand(like.operand());
        append(negated ? " not like ?" : " like ?");
        slot((statement, parameter, value) -> {
            statement.setString(parameter, value == null ? null : complete((String) value));
            return parameter + 1;
        });
    }

    private static String complete(String pattern) {
        int backslashes = 0;
        while (backslashes < pattern.length() && pattern.charAt(pattern.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 0 ? pattern : pattern + "\\";
    }

    @Override
    void inList(InList in, boolean negated, int listShape) {
        append(negated ? "not (" : "");
        operand(in.operand());
        append(" = any(?)").append(negated ? ")" : "");
        SqlType<?> type = in.values().type();
        String element = PostgresqlDialect.elementName(dialect().typeName(type));
        slot((statement, parameter, value) -> PostgresqlTypes.bindArray(
                statement, parameter, (List<?>) Objects.requireNonNull(value), type, element));
    }

    /**
     * Several rows go through a sorted subquery, since only then is it certain that the keys are generated in the order of the rows.
     * There a value's type is no longer known from its column, so it is said.
     */
    @Override
    void rows(Insert insert) {
        if (insert.rows() == 1 || insert.generated().isEmpty()) {
            super.rows(insert);
            return;
        }
        append("select ");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < insert.values().size(); i++) {
            Assignment assignment = insert.values().get(i);
            String type = dialect().typeName(assignment.column().type());
            append(i == 0 ? "" : ", ").append("cast(r.c" + (i + 1) + " as " + type + ")");
            names.append("c").append(i + 1).append(", ");
        }
        append(" from (values ");
        rows(insert, true);
        append(") as r(" + names + "n) order by r.n");
    }

    @Override
    void limit(@Nullable Expression<Long> limit, @Nullable Expression<Long> offset) {
        if (limit != null) {
            append(" limit ");
            expression(limit);
        }
        if (offset != null) {
            append(" offset ");
            expression(offset);
        }
    }
}
