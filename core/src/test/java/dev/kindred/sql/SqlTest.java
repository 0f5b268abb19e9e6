package dev.kindred.sql;

import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.construct;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.QueryException;
import dev.kindred.type.RowSource;
import dev.kindred.type.SqlType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SqlTest {

    private record Named(long id, String name) {}

    /** A row of given values. */
    private record GivenRow(List<@Nullable Object> values) implements RowSource {

        static RowSource of(@Nullable Object... values) {
            return new GivenRow(Arrays.asList(values));
        }

        @Override
        public boolean isNull(int column) {
            return values.get(column) == null;
        }

        @Override
        public long readLong(int column) {
            return (Long) values.get(column);
        }

        @Override
        public int readInt(int column) {
            return (Integer) values.get(column);
        }

        @Override
        public double readDouble(int column) {
            return (Double) values.get(column);
        }

        @Override
        public boolean readBoolean(int column) {
            return (Boolean) values.get(column);
        }

        @Override
        public <T> @Nullable T read(int column, SqlType<T> type) {
            return type.javaType().cast(values.get(column));
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }

    @Test
    void makesRowsAndRecords() {
        RowSource row = GivenRow.of("before", 1L, "Jane");

        assertThat(select(AUTHOR_ID, NAME).selection().read(row, 1)).isEqualTo(new Row2<>(1L, "Jane"));
        assertThat(construct(Named::new, AUTHOR_ID, NAME).read(row, 1)).isEqualTo(new Named(1, "Jane"));
    }

    @Test
    void explainsANullThatARecordDoesNotTake() {
        assertThatThrownBy(() -> construct(Named::new, AUTHOR_ID, NAME).read(GivenRow.of(null, "Jane"), 0))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("[null, Jane]")
                .hasMessageContaining("isNotNull()");
    }

    @Test
    void refusesNullWhereAValueIsMeant() {
        assertThatThrownBy(() -> NAME.eq((String) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> NAME.in(Arrays.asList("a", null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> NAME.like(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void refusesANegativeLimit() {
        assertThatThrownBy(() -> select(NAME).from(AUTHORS).limit(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must not be negative, but is -1");
    }

    @Test
    void flattensJunctionsOfOneKind() {
        Condition one = AUTHOR_ID.eq(1L);

        assertThat(one.and(one).and(one)).isEqualTo(new Junction(true, List.of(one, one, one)));
        assertThat(Sql.and(one)).isSameAs(one);
        assertThat(Sql.or()).isEqualTo(new Constant(false));
    }

    @Test
    void leavesTheSelectItWasMadeOfAsItWas() {
        Select<String> all = select(NAME).from(AUTHORS);

        assertThat(all.where(NAME.eq("Jane")).where()).isNotNull();
        assertThat(all.where()).isNull();
    }
}
