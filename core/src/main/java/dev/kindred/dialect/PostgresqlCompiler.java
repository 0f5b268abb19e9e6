package dev.kindred.dialect;

import dev.kindred.sql.ArrayContains;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.InList;
import dev.kindred.sql.Insert;
import dev.kindred.sql.JsonValue;
import dev.kindred.sql.Like;
import dev.kindred.sql.OnConflict;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.SqlType;

/** PostgreSQL's own spellings. */
final class PostgresqlCompiler extends SqlCompiler {

    PostgresqlCompiler(Dialect dialect, StatementShape shape) {
        super(dialect, shape);
    }

    /** A pattern must not end in its escape character. */
    @Override
    protected void like(Like like, boolean negated) {
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
    protected void inList(InList in, boolean negated, int listShape) {
        append(negated ? "not (" : "");
        operand(in.operand());
        SqlType<?> type = in.values().type();
        String typeName = dialect().typeName(type);
        boolean isOwn = type.labels() != null;
        append(isOwn ? " = any(cast(? as " + typeName + "[]))" : " = any(?)").append(negated ? ")" : "");
        // The driver would find a type by its name, and take it for the same after it was dropped and created again.
        String element = isOwn ? "text" : PostgresqlDialect.elementName(typeName);
        arraySlot(in, element, value -> PostgresqlTypes.element(type.kind(), value));
    }

    @Override
    protected void jsonValue(JsonValue<?> value) {
        String cast = switch (value.kind()) {
            case LONG -> "cast(cast(%s #>> '{}' as numeric) as bigint)";
            case DOUBLE -> "cast(%s #>> '{}' as double precision)";
            case BOOLEAN -> "cast(%s #>> '{}' as boolean)";
            case TEXT -> "(%s #>> '{}')";
            case ANY -> "%s";
        };
        int place = cast.indexOf("%s");
        append(cast.substring(0, place)).append("jsonb_path_query_first(");
        expression(value.path().document());
        append(", cast(? as jsonpath), '{}', true)").append(cast.substring(place + 2));
        slot((statement, parameter, steps) -> {
            statement.setString(parameter, JsonPaths.typed(steps, value.kind()));
            return parameter + 1;
        });
    }

    @Override
    protected void arrayContains(ArrayContains contains) {
        append("? = any(");
        expression(contains.array());
        append(")");
        slot(Slot.of(dialect().kept(contains.element().type())));
    }

    /**
     * Several rows go through a sorted subquery, since only then is it certain that the keys are generated in the order of the rows.
     * There a value's type is no longer known from its column, so it is said.
     */
    @Override
    protected void values(Insert insert) {
        if (insert.rows() == 1 || insert.generated().isEmpty()) {
            super.values(insert);
            return;
        }
        columns(insert);
        append(" select ");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < insert.values().size(); i++) {
            Assignment assignment = insert.values().get(i);
            String type = unmeasured(dialect().typeName(assignment.column().type()));
            append(i == 0 ? "" : ", ").append("cast(r.c" + (i + 1) + " as " + type + ")");
            names.append("c").append(i + 1).append(", ");
        }
        append(" from (values ");
        rows(insert, true);
        append(") as r(" + names + "n) order by r.n");
    }

    /** A cast to a text of some length would cut it. */
    private static String unmeasured(String type) {
        return type.replaceFirst("^varchar\\(\\d+\\)", "varchar");
    }

    @Override
    protected void upsert(Insert insert, OnConflict conflict) {
        insertInto(insert);
        onConflict(conflict);
    }
}
