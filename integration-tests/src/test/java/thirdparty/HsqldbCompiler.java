package thirdparty;

import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.SqlCompiler;
import dev.kindred.sql.Aggregate;
import dev.kindred.sql.Like;
import dev.kindred.sql.StatementShape;

/** What HSQLDB says in another way than the standard. */
final class HsqldbCompiler extends SqlCompiler {

    HsqldbCompiler(Dialect dialect, StatementShape shape) {
        super(dialect, shape);
    }

    /** A backslash may stand only before a wildcard or another backslash. */
    @Override
    protected void like(Like like, boolean negated) {
        operand(like.operand());
        append(negated ? " not like ? escape '\\'" : " like ? escape '\\'");
        slot((statement, parameter, value) -> {
            statement.setString(parameter, value == null ? null : strict((String) value));
            return parameter + 1;
        });
    }

    private static String strict(String pattern) {
        StringBuilder strict = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean isEscape = c == '\\';
            if (isEscape) {
                c = ++i < pattern.length() ? pattern.charAt(i) : '\\';
            }
            boolean isSpecial = c == '%' || c == '_' || c == '\\';
            strict.append(isEscape && isSpecial ? "\\" : "").append(c);
        }
        return strict.toString();
    }

    /** The average of whole numbers would be a whole number. */
    @Override
    protected void aggregate(Aggregate<?> aggregate) {
        if (aggregate.name().equals("avg") && aggregate.argument() != null) {
            append("avg(cast(");
            expression(aggregate.argument());
            append(" as double))");
        } else {
            super.aggregate(aggregate);
        }
    }
}
