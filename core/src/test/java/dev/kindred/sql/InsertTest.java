package dev.kindred.sql;

import static dev.kindred.sql.Library.ADD_BOOK;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class InsertTest {

    @Test
    void hasSeveralRowsOnlyIfEachHasArgumentsOfItsOwn() {
        Insert defaults = new Insert(AUTHORS, List.of(), List.of());
        Insert fixed = new Insert(AUTHORS, List.of(new Assignment(NAME, Parameter.of(NAME.type(), "Jane"))), List.of());
        Insert second =
                new Insert(AUTHORS, List.of(new Assignment(NAME, Parameter.argument(NAME.type(), 1))), List.of());

        assertThat(ADD_BOOK.withRows(2).rows()).isEqualTo(2);
        for (Insert single : List.of(defaults, fixed, second)) {
            assertThat(single.isRepeatable()).isFalse();
            assertThat(single.withRows(1)).isEqualTo(single);
            assertThatThrownBy(() -> single.withRows(2)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ADD_BOOK.withRows(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dropsItsAnswer() {
        Insert silent = ADD_BOOK.withRows(2).withoutGenerated();

        assertThat(silent.generated()).isEmpty();
        assertThat(silent.rows()).isEqualTo(2);
        assertThat(silent.withoutGenerated()).isSameAs(silent);
    }
}
