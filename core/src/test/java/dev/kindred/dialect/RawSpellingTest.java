package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.sql.RawSql;
import dev.kindred.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How statements in a database's own words get their parameters. */
class RawSpellingTest {

    private static CompiledSql compiled(RawSql raw) {
        return RawCompiler.compile(Spelling.SQLITE, raw, List.of());
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
}
