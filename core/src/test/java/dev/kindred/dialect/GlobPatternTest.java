package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobPatternTest {

    @ParameterizedTest
    @CsvSource({
        "a%b_c, a*b?c",
        "a*b, a[*]b",
        "why?, why[?]",
        "a[1], a[[]1]",
        "100\\%, 100%",
        "a\\_b, a_b",
        "a\\\\b, a\\b",
        "\\*, [*]",
        "end\\, end\\"
    })
    void saysTheSameInAnotherWay(String like, String glob) {
        assertThat(GlobPattern.of(like)).isEqualTo(glob);
    }
}
