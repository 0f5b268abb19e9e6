package dev.kindred.dialect;

import dev.kindred.sql.InList;
import dev.kindred.sql.ListParameter;
import dev.kindred.type.JsonFormat;
import dev.kindred.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place of a list of an IN whose values a converter changes first; a database spells lists of what reaches the column. For any
 * number of threads.
 */
record ConvertedList<T>(SqlType<T> type, Slot base) implements Slot {

    /** The same IN, with values as they reach the column. */
    static InList base(InList in) {
        return new InList(in.operand(), withType(in.values(), in.values().type().base()));
    }

    private static <S> ListParameter<S> withType(ListParameter<?> list, SqlType<S> type) {
        return new ListParameter<>(type, list.values());
    }

    /** The place of a list of values of this type, where there is one for what they become. */
    static Slot slot(SqlType<?> type, Slot base) {
        return type.converterName() == null ? base : new ConvertedList<>(type, base);
    }

    @Override
    public int bind(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        List<Object> values = ((List<?>) Objects.requireNonNull(value))
                .stream().map(one -> type.toBase(type.javaType().cast(one))).toList();
        return base.bind(statement, parameter, values);
    }

    @Override
    public Slot withJson(@Nullable JsonFormat format) {
        return new ConvertedList<>(type.withJson(format), base);
    }
}
