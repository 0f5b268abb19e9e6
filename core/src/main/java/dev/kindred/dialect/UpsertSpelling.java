package dev.kindred.dialect;

import dev.kindred.sql.Assignment;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Insert;
import dev.kindred.sql.OnConflict;
import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import dev.kindred.type.Types;

/** The two ways in which most databases insert or update. For one thread and one statement. */
final class UpsertSpelling {

    private final SqlCompiler out;

    UpsertSpelling(SqlCompiler out) {
        this.out = out;
    }

    /** ON CONFLICT, behind an INSERT. */
    void onConflict(OnConflict conflict) {
        out.append(" on conflict (");
        out.commaSeparated(conflict.key(), out::expression);
        out.append(")");
        if (conflict.changes().isEmpty()) {
            out.append(" do nothing");
        } else {
            out.append(" do update set ");
            out.changes(conflict, excluded(), "");
        }
    }

    /** MERGE; a value's type is not known from a column there, so it is said. */
    void merge(Insert insert, OnConflict conflict) {
        out.append("merge into ");
        out.selects().tableName(insert.table());
        out.append(" using (values ");
        out.rows(insert, this::cast);
        out.append(") as ").append(out.quoted("excluded"));
        out.columns(insert);
        String joint = " on (";
        for (ColumnExpression<?> column : conflict.key()) {
            String name = out.quoted(column.columnName());
            out.append(joint)
                    .append(out.quoted(insert.table().tableName()))
                    .append("." + name + " = " + excluded() + name);
            joint = " and ";
        }
        out.append(")");
        if (!conflict.changes().isEmpty()) {
            out.append(" when matched then update set ");
            out.changes(conflict, excluded(), "");
        }
        out.append(" when not matched then insert");
        out.columns(insert);
        out.append(" values (");
        out.commaSeparated(
                insert.values(),
                assignment ->
                        out.append(excluded() + out.quoted(assignment.column().columnName())));
        out.append(")");
    }

    private void cast(Assignment assignment) {
        out.append("cast(");
        out.operand(assignment.value());
        out.append(" as ")
                .append(out.dialect().typeName(unmeasured(assignment.column().type())))
                .append(")");
    }

    /** A cast to a text of some length would cut it. */
    private static SqlType<?> unmeasured(SqlType<?> type) {
        return type.kind() == TypeKind.TEXT || type.kind() == TypeKind.ENUM ? Types.TEXT : type;
    }

    private String excluded() {
        return out.quoted("excluded") + ".";
    }
}
