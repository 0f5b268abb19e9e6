package dev.kindred.dialect;

import dev.kindred.sql.ArrayContains;
import dev.kindred.sql.Expression;
import dev.kindred.sql.InList;
import dev.kindred.sql.Insert;
import dev.kindred.sql.JsonValue;
import dev.kindred.sql.Like;
import dev.kindred.sql.OnConflict;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SQLite's own spellings. */
final class SqliteCompiler extends SqlCompiler {

    /** The shape of a list that is bound as one JSON text. */
    static final int JSON = -1;

    SqliteCompiler(Dialect dialect, StatementShape shape) {
        super(dialect, shape);
    }

    /** GLOB, since SQLite's LIKE takes upper and lower case for the same. */
    @Override
    protected void like(Like like, boolean negated) {
        operand(like.operand());
        append(negated ? " not glob ?" : " glob ?");
        slot((statement, parameter, value) -> {
            statement.setString(parameter, value == null ? null : GlobPattern.of((String) value));
            return parameter + 1;
        });
    }

    @Override
    protected void inList(InList in, boolean negated, int listShape) {
        if (listShape != JSON) {
            paddedList(in, negated, listShape);
            return;
        }
        TypeKind kind = dialect().stored(in.values().type()).kind();
        operand(in.operand());
        append(negated ? " not in (" : " in (");
        if (kind == TypeKind.BINARY) {
            append("select substr(?, json_extract(value, '$[0]'), json_extract(value, '$[1]')) from json_each(?))");
            slot((statement, parameter, value) -> {
                JoinedBytes joined = JoinedBytes.of((List<?>) Objects.requireNonNull(value));
                statement.setBytes(parameter, joined.bytes());
                statement.setString(parameter + 1, joined.places());
                return parameter + 2;
            });
        } else {
            append("select value from json_each(?))");
            slot((statement, parameter, value) -> {
                statement.setString(parameter, JsonList.of((List<?>) Objects.requireNonNull(value), kind));
                return parameter + 1;
            });
        }
    }

    @Override
    protected void jsonValue(JsonValue<?> value) {
        String[] around = switch (value.kind()) {
            case TEXT -> new String[] {"case json_type(", ", ?) when 'text' then json_extract(", ", ?) end"};
            case LONG -> new String[] {"case json_type(", ", ?) when 'integer' then json_extract(", ", ?) end"};
            case DOUBLE ->
                new String[] {"case when json_type(", ", ?) in ('integer', 'real') then json_extract(", ", ?) + 0.0 end"
                };
            case BOOLEAN -> new String[] {"case json_type(", ", ?) when 'true' then 1 when 'false' then 0 end"};
            case ANY -> new String[] {"json_type(", ", ?)"};
        };
        JsonPaths.append(this, value, around);
    }

    @Override
    protected void arrayContains(ArrayContains contains) {
        append("exists (select 1 from json_each(");
        expression(contains.array());
        append(") where value = ?)");
        SqlType<?> type = dialect().kept(contains.element().type());
        slot(type.kind() == TypeKind.REAL ? asWritten(type) : Slot.of(type));
    }

    /** A float is in the text with the digits that Java shows of it, and SQLite reads those as a double. */
    private static <T> Slot asWritten(SqlType<T> type) {
        return (statement, parameter, value) -> {
            Object number = type.toBase(type.javaType().cast(Objects.requireNonNull(value)));
            statement.setDouble(parameter, Double.parseDouble(number.toString()));
            return parameter + 1;
        };
    }

    @Override
    protected void limit(@Nullable Expression<Long> limit, @Nullable Expression<Long> offset) {
        append(" limit ");
        if (limit == null) {
            append("-1");
        } else {
            expression(limit);
        }
        if (offset != null) {
            append(" offset ");
            expression(offset);
        }
    }

    @Override
    protected void upsert(Insert insert, OnConflict conflict) {
        insertInto(insert);
        onConflict(conflict);
    }
}
