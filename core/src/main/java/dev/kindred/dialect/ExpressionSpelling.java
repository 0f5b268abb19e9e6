package dev.kindred.dialect;

import dev.kindred.sql.Aggregate;
import dev.kindred.sql.ArrayContains;
import dev.kindred.sql.Between;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Constant;
import dev.kindred.sql.Excluded;
import dev.kindred.sql.Exists;
import dev.kindred.sql.ExpressionVisitor;
import dev.kindred.sql.FunctionCall;
import dev.kindred.sql.InList;
import dev.kindred.sql.InSelect;
import dev.kindred.sql.JsonRows;
import dev.kindred.sql.JsonValue;
import dev.kindred.sql.Junction;
import dev.kindred.sql.Like;
import dev.kindred.sql.Named;
import dev.kindred.sql.Not;
import dev.kindred.sql.NullTest;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.RowNumber;
import dev.kindred.sql.ScalarSubquery;

/** Spells expressions and conditions. For one thread and one statement. */
final class ExpressionSpelling implements ExpressionVisitor<SqlCompiler> {

    private final SqlCompiler out;
    private boolean qualified = true;

    ExpressionSpelling(SqlCompiler out) {
        this.out = out;
    }

    /** Whether columns are written with their table's name from now on; answers whether they were. */
    boolean qualify(boolean from) {
        boolean before = qualified;
        qualified = from;
        return before;
    }

    @Override
    public SqlCompiler visit(ColumnExpression<?> column) {
        if (qualified) {
            String alias = column.source().alias();
            out.append(out.quoted(alias == null ? column.source().tableName() : alias))
                    .append(".");
        }
        return out.append(out.quoted(column.columnName()));
    }

    @Override
    public SqlCompiler visit(Parameter<?> parameter) {
        out.slot(Slot.of(out.dialect().kept(parameter.type())));
        return out.append("?");
    }

    @Override
    public SqlCompiler visit(FunctionCall<?> call) {
        out.function(call);
        return out;
    }

    @Override
    public SqlCompiler visit(Aggregate<?> aggregate) {
        out.aggregate(aggregate);
        return out;
    }

    @Override
    public SqlCompiler visit(ScalarSubquery<?> subquery) {
        out.parenthesised(subquery.select());
        return out;
    }

    @Override
    public SqlCompiler visit(Excluded<?> excluded) {
        return out.excluded(excluded.column());
    }

    @Override
    public SqlCompiler visit(JsonValue<?> value) {
        out.jsonValue(value);
        return out;
    }

    @Override
    public SqlCompiler visit(JsonRows rows) {
        out.jsonRows(rows);
        return out;
    }

    @Override
    public SqlCompiler visit(RowNumber number) {
        out.append("row_number() over (");
        if (!number.partitionBy().isEmpty()) {
            out.append("partition by ");
            out.commaSeparated(number.partitionBy(), out::expression);
        }
        if (!number.orderBy().isEmpty()) {
            out.append(number.partitionBy().isEmpty() ? "order by " : " order by ");
            out.commaSeparated(number.orderBy(), ordering -> {
                out.expression(ordering.expression());
                out.append(ordering.descending() ? " desc" : "");
            });
        }
        return out.append(")");
    }

    @Override
    public SqlCompiler visit(Named<?> named) {
        return named.expression().accept(this);
    }

    @Override
    public SqlCompiler visit(ArrayContains contains) {
        out.arrayContains(contains);
        return out;
    }

    @Override
    public SqlCompiler visit(Comparison comparison) {
        out.operand(comparison.left());
        out.append(" ").append(comparison.operator().sql()).append(" ");
        out.operand(comparison.right());
        return out;
    }

    @Override
    public SqlCompiler visit(Between between) {
        return between(between, false);
    }

    private SqlCompiler between(Between between, boolean negated) {
        out.operand(between.operand());
        out.append(negated ? " not between " : " between ");
        out.operand(between.low());
        out.append(" and ");
        out.operand(between.high());
        return out;
    }

    @Override
    public SqlCompiler visit(NullTest test) {
        return nullTest(test, false);
    }

    private SqlCompiler nullTest(NullTest test, boolean negated) {
        out.operand(test.operand());
        return out.append(test.negated() == negated ? " is null" : " is not null");
    }

    @Override
    public SqlCompiler visit(InList in) {
        return inList(in, false);
    }

    private SqlCompiler inList(InList in, boolean negated) {
        out.inList(ConvertedList.base(in), negated, out.nextListShape());
        out.changeLastSlot(slot -> ConvertedList.slot(in.values().type(), slot));
        return out;
    }

    @Override
    public SqlCompiler visit(InSelect in) {
        return inSelect(in, false);
    }

    private SqlCompiler inSelect(InSelect in, boolean negated) {
        out.operand(in.operand());
        out.append(negated ? " not in " : " in ");
        out.parenthesised(in.select());
        return out;
    }

    @Override
    public SqlCompiler visit(Like like) {
        out.like(like, false);
        return out;
    }

    @Override
    public SqlCompiler visit(Exists exists) {
        out.append("exists ").parenthesised(exists.select());
        return out;
    }

    @Override
    public SqlCompiler visit(Junction junction) {
        String word = junction.all() ? " and " : " or ";
        for (int i = 0; i < junction.parts().size(); i++) {
            out.append(i == 0 ? "" : word);
            Condition part = junction.parts().get(i);
            if (junction.all() && part instanceof Junction) {
                out.inParentheses(part);
            } else {
                part.accept(this);
            }
        }
        return out;
    }

    @Override
    public SqlCompiler visit(Not not) {
        Condition operand = not.operand();
        if (operand instanceof Not twice) {
            return twice.operand().accept(this);
        } else if (operand instanceof NullTest test) {
            return nullTest(test, true);
        } else if (operand instanceof Between between) {
            return between(between, true);
        } else if (operand instanceof InList in) {
            return inList(in, true);
        } else if (operand instanceof InSelect in) {
            return inSelect(in, true);
        } else if (operand instanceof Constant constant) {
            out.constant(!constant.value());
        } else if (operand instanceof Like like) {
            out.like(like, true);
        } else if (operand instanceof Exists) {
            out.append("not ").expression(operand);
        } else {
            out.append("not ").inParentheses(operand);
        }
        return out;
    }

    @Override
    public SqlCompiler visit(Constant constant) {
        out.constant(constant.value());
        return out;
    }
}
