package dev.kindred.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a JSON array is read, and nothing else. */
class JsonArrayTest {

    private static final long SEED = 4_711;

    @Test
    void valuesAreTextsAndArraysAreLists() throws SQLException {
        assertThat(JsonArray.parsed(" [ 1 , -2.5e+3, true, null, \"a\", [], [[ \"b\" ]] ] "))
                .containsExactly("1", "-2.5e+3", "true", null, "a", List.of(), List.of(List.of("b")));
        assertThat(JsonArray.parsed("[]")).isEmpty();
    }

    @Test
    void escapesAreRead() throws SQLException {
        assertThat(JsonArray.parsed("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83d\\uDE42\", \"a\\u0000\"]"))
                .containsExactly("\"\\/\b\f\n\r\tA🙂", "a\0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[",
                "]",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[\"a]",
                "[\"a\\",
                "[\"\\u00",
                "[\"\\u00x1\"]",
                "[\"\\x\"]",
                "[1]]",
                "[1] x",
                "{}",
                "[{}]",
                "1",
                "[[1]",
                "null"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> JsonArray.parsed(text))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no JSON array");
    }

    @Test
    void aTextThatWasCutAnywhereIsRefused() throws SQLException {
        String whole = "[[1,\"a\\\"b\",[[2,null],[3,\"c\"]]],[4,\"\",[]]]";
        assertThat(JsonArray.parsed(whole)).hasSize(2);
        for (int end = 0; end < whole.length(); end++) {
            String cut = whole.substring(0, end);
            assertThatThrownBy(() -> JsonArray.parsed(cut)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whatWasWrittenComesBack() throws SQLException {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            List<@Nullable Object> values = values(random, 3);
            assertThat(JsonArray.parsed(written(values, random)))
                    .as("seed %s, list %s", SEED, i)
                    .isEqualTo(values);
        }
    }

    private static List<@Nullable Object> values(Random random, int depth) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int kind = random.nextInt(depth == 0 ? 3 : 4);
            values.add(
                    switch (kind) {
                        case 0 -> null;
                        case 1 -> Long.toString(random.nextLong());
                        case 2 -> text(random);
                        default -> values(random, depth - 1);
                    });
        }
        return values;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x30000) : random.nextInt(128));
        }
        return text.toString();
    }

    // Strings begin with a quote here, so that they differ from numbers.
    private static String written(List<@Nullable Object> values, Random random) {
        List<String> parts = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof List<?> list) {
                parts.add(written(new ArrayList<>(list), random));
            } else if (value instanceof String text && text.startsWith("\"")) {
                parts.add(ListText.of((Object) text));
            } else {
                parts.add(String.valueOf(value));
            }
        }
        return "[" + String.join(random.nextBoolean() ? "," : " ,\n", parts) + "]";
    }
}
