package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.QueryException;
import dev.kindred.sql.RawSql;
import dev.kindred.type.Types;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How statements in a database's own words get their parameters. */
class RawSpellingTest {

    private static CompiledSql compiled(RawSql raw) {
        return RawCompiler.compile(Spelling.SQLITE, raw, List.of());
    }

    private static long places(int size) {
        RawSql raw = RawSql.of("select * from t where a = :a and b in (:b)")
                .bind("a", 1L)
                .bind("b", LongStream.range(0, size).boxed().toList());
        return compiled(raw).text().chars().filter(c -> c == '?').count();
    }

    @Test
    void aListThatIsOneValueHasOnePlace() {
        RawSql raw = RawSql.of("select :a");

        assertThat(compiled(raw.bind("a", Types.list(Types.TEXT), List.of("a", "b")))
                        .text())
                .isEqualTo("select ?");
        assertThat(compiled(raw.bind("a", Types.list(Types.TEXT), List.of())).text())
                .isEqualTo("select ?");
    }

    @Test
    void aListGetsNoMorePlacesThanAStatementHas() {
        int most = Spelling.SQLITE.traits().mostParameters();

        assertThat(places(5)).isEqualTo(1 + 8);
        assertThat(places(most - 1)).isEqualTo(most);
        assertThat(places(20_000)).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'a\\'b\\'c'", "select \"a\\\"b\\\"c\"", "select '\\\\\\' \\\\\\''"})
    void aQuoteBehindABackslashIsRefusedWhereTheTextGoesOn(String text) {
        RawSql raw = RawSql.of(text);

        assertThatThrownBy(() -> RawCompiler.compile(Spelling.MARIADB, raw, List.of()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Write '' for a quote");
        assertThat(RawCompiler.compile(Spelling.POSTGRESQL, raw, List.of()).text())
                .isEqualTo(text);
    }

    @Test
    void aBackslashThatIsWrittenTwiceIsOne() {
        String text = "select 'a\\\\', '\\n', ''''";

        assertThat(RawCompiler.compile(Spelling.MARIADB, RawSql.of(text), List.of())
                        .text())
                .isEqualTo(text);
    }
}
