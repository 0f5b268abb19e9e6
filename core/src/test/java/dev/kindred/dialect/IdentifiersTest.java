package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.MappingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"name", "a1", "author_id", "names"})
    void leavesPlainNames(String name) {
        assertThat(Spelling.SQLITE.identifiers().quote(name)).isEqualTo(name);
        assertThat(Spelling.H2.identifiers().quote(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order",
                "group",
                "select",
                "Name",
                "two words",
                "1a",
                "_a",
                "größe",
                "a-b",
                "select * from x; --"
            })
    void quotesAllOthers(String name) {
        assertThat(Spelling.SQLITE.identifiers().quote(name)).isEqualTo('"' + name + '"');
        assertThat(Spelling.H2.identifiers().quote(name)).isEqualTo('"' + name + '"');
    }

    @Test
    void quotesWhatIsAKeywordOfOneDatabaseOnly() {
        assertThat(Spelling.H2.identifiers().quote("user")).isEqualTo("\"user\"");
        assertThat(Spelling.SQLITE.identifiers().quote("pragma")).isEqualTo("\"pragma\"");
    }

    @Test
    void doublesQuotes() {
        assertThat(Spelling.H2.identifiers().quote("a\"b")).isEqualTo("\"a\"\"b\"");
    }

    @Test
    void refusesWhatNoQuotingMakesAName() {
        assertThatThrownBy(() -> Spelling.H2.identifiers().quote("a\0b")).isInstanceOf(MappingException.class);
        assertThatThrownBy(() -> Spelling.H2.identifiers().quote("")).isInstanceOf(MappingException.class);
    }
}
