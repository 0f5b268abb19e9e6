package dev.kindred.dialect;

import dev.kindred.sql.ArrayContains;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Insert;
import dev.kindred.sql.JsonValue;
import dev.kindred.sql.Like;
import dev.kindred.sql.OnConflict;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.ListText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** MariaDB's and MySQL's own spellings. */
class MariadbCompiler extends SqlCompiler {

    MariadbCompiler(Dialect dialect, StatementShape shape) {
        super(dialect, shape);
    }

    /** Whether it tells upper from lower case is the column's collation to say; those of tables made here do. */
    @Override
    protected void like(Like like, boolean negated) {
        operand(like.operand());
        append(negated ? " not like ?" : " like ?");
        slot((statement, parameter, value) -> {
            statement.setString(parameter, (String) value);
            return parameter + 1;
        });
    }

    @Override
    protected void values(Insert insert) {
        if (insert.values().isEmpty()) {
            append(" () values ()");
        } else {
            super.values(insert);
        }
    }

    /** Whichever unique key it is that is taken. A row is left as it is by giving a column the value that it has. */
    @Override
    protected void upsert(Insert insert, OnConflict conflict) {
        insertInto(insert);
        onDuplicateKey(conflict, "values(", ")");
    }

    /** What is changed, where the value that the new row would have had stands between these two. */
    final void onDuplicateKey(OnConflict conflict, String before, String after) {
        append(" on duplicate key update ");
        if (conflict.changes().isEmpty()) {
            expression(conflict.key().get(0));
            append(" = ");
            expression(conflict.key().get(0));
        } else {
            changes(conflict, before, after);
        }
    }

    /** An offset needs a limit; this one is the highest there is. */
    @Override
    protected void limit(@Nullable Expression<Long> limit, @Nullable Expression<Long> offset) {
        append(" limit ");
        if (limit == null) {
            append("18446744073709551615");
        } else {
            expression(limit);
        }
        if (offset != null) {
            append(" offset ");
            expression(offset);
        }
    }

    @Override
    protected void jsonValue(JsonValue<?> value) {
        String type = "case when json_type(json_extract(";
        String[] around = switch (value.kind()) {
            case TEXT -> jsonText(type, ", ?)) = 'STRING' then ");
            case LONG ->
                new String[] {
                    type, ", ?)) in ('INTEGER', 'UNSIGNED INTEGER') then cast(json_extract(", ", ?) as signed) end"
                };
            case DOUBLE ->
                new String[] {
                    type,
                    ", ?)) in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then cast(json_extract(",
                    ", ?) as double) end"
                };
            case BOOLEAN ->
                new String[] {type, ", ?)) = 'BOOLEAN' then json_unquote(json_extract(", ", ?)) = 'true' end"};
            case ANY -> new String[] {"json_extract(", ", ?)"};
        };
        JsonPaths.append(this, value, around);
    }

    /** What stands around document and path of a text, after these two pieces. Not json_unquote, which answers three bytes at most. */
    String[] jsonText(String type, String isText) {
        return new String[] {type, isText + "json_value(", ", ?) collate utf8mb4_nopad_bin end"};
    }

    @Override
    protected void arrayContains(ArrayContains contains) {
        append("json_contains(");
        expression(contains.array());
        append(", ?)");
        slot((statement, parameter, value) -> {
            statement.setString(parameter, ListText.of(Objects.requireNonNull(value)));
            return parameter + 1;
        });
    }
}
