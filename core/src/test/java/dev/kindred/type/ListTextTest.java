package dev.kindred.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTextTest {

    @Test
    void writesJson() {
        assertThat(ListText.of(List.of("a", "\"b\\", "\n"))).isEqualTo("[\"a\",\"\\\"b\\\\\",\"\\u000a\"]");
        assertThat(ListText.of(List.of(1L, -2L))).isEqualTo("[1,-2]");
        assertThat(ListText.of(List.of(true))).isEqualTo("[true]");
        assertThat(ListText.of(List.of())).isEqualTo("[]");
    }

    @Test
    void readsWhatItWrote() throws SQLException {
        List<String> texts = List.of("", "a,b", "]", "\"\\/", "\b\f\n\r\t\u0001", "\u2028 \ud83d\ude42");
        List<UUID> tokens = List.of(new UUID(1, 2));

        assertThat(ListText.parsed(ListText.of(texts), Types.TEXT)).isEqualTo(texts);
        assertThat(ListText.parsed(ListText.of(tokens), Types.UUID)).isEqualTo(tokens);
        assertThat(ListText.parsed(ListText.of(List.of(0.1, 1e300)), Types.DOUBLE))
                .containsExactly(0.1, 1e300);
        assertThat(ListText.parsed(ListText.of(List.of(Long.MIN_VALUE)), Types.BIGINT))
                .containsExactly(Long.MIN_VALUE);
    }

    @Test
    void readsWhatOthersWrite() throws SQLException {
        assertThat(ListText.parsed(" [ 1 ,\n 2 ] ", Types.INTEGER)).containsExactly(1, 2);
        assertThat(ListText.parsed("[\"\\u00e4\\n\\/\"]", Types.TEXT)).containsExactly("\u00e4\n/");
        assertThat(ListText.parsed("[]", Types.TEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[\"a",
                "[\"\\u00",
                "[1",
                "{}",
                "[null]",
                "[1,null]",
                "[true]",
                "[1.5]",
                "[\"x\"]",
                "[,]"
            })
    void refusesWhatIsNoListOfThese(String json) {
        assertThatThrownBy(() -> ListText.parsed(json, Types.INTEGER))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("The ");
    }
}
