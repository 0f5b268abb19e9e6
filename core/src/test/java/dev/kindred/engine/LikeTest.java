package dev.kindred.engine;

import static dev.kindred.sql.Library.ADD_AUTHOR;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.not;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.sql.Condition;
import dev.kindred.sql.Library;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LikeTest {

    private static final String[] NAMES = {
        "Pride", "pride", "PRIDE and", "100%", "1000", "a_b", "axb", "a*b", "a?b", "[a]", "back\\slash", "Ärger", ""
    };

    private static List<String> found(Backend backend, Condition condition) {
        try (Engine engine = backend.open()) {
            engine.createAll(Library.metaData());
            try (SqlConnection connection = engine.connect()) {
                for (String name : NAMES) {
                    connection.insert(ADD_AUTHOR, name);
                }
                return connection.list(
                        select(NAME).from(AUTHORS).where(condition).orderBy(AUTHOR_ID));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsUpperFromLowerCase(Backend backend) {
        assertThat(found(backend, NAME.like("Pr%"))).containsExactly("Pride");
        assertThat(found(backend, NAME.startsWith("Ä"))).containsExactly("Ärger");
        assertThat(found(backend, NAME.endsWith("rid" + "e"))).containsExactly("Pride", "pride");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void knowsBothWildcards(Backend backend) {
        assertThat(found(backend, NAME.like("a_b"))).containsExactly("a_b", "axb", "a*b", "a?b");
        assertThat(found(backend, NAME.like("%"))).containsExactly(NAMES);
        assertThat(found(backend, NAME.like(""))).containsExactly("");
        assertThat(found(backend, not(NAME.like("%_%")))).containsExactly("");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void takesTheCharactersOfAPieceAsTheyAre(Backend backend) {
        assertThat(found(backend, NAME.contains("0%"))).containsExactly("100%");
        assertThat(found(backend, NAME.contains("a_"))).containsExactly("a_b");
        assertThat(found(backend, NAME.contains("*"))).containsExactly("a*b");
        assertThat(found(backend, NAME.contains("?"))).containsExactly("a?b");
        assertThat(found(backend, NAME.startsWith("["))).containsExactly("[a]");
        assertThat(found(backend, NAME.endsWith("]"))).containsExactly("[a]");
        assertThat(found(backend, NAME.contains("k\\s"))).containsExactly("back\\slash");
        assertThat(found(backend, NAME.contains(""))).containsExactly(NAMES);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void takesTheCharacterAfterABackslashAsItIs(Backend backend) {
        assertThat(found(backend, NAME.like("a\\_b"))).containsExactly("a_b");
        assertThat(found(backend, NAME.like("\\P%e"))).containsExactly("Pride");
        assertThat(found(backend, NAME.like("100\\%"))).containsExactly("100%");
        assertThat(found(backend, NAME.like("%\\"))).isEmpty();
    }
}
