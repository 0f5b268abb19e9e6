package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.exception.Failure;
import dev.kindred.exception.Violation;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of older versions of H2 and of other languages, which the tests on a database do not meet. */
class H2ErrorsTest {

    private static final List<String> NAMES = List.of("books", "isbn", "title");

    private static Violation read(String state, String message) {
        return Spelling.H2.errors().violation(new SQLException(message, state), NAMES);
    }

    private static Violation unique(String said) {
        return read("23505", "Unique index or primary key violation: \"" + said + "\"; SQL statement:\ninsert \"x\"");
    }

    @Test
    void readsTheIndexThatOlderVersionsTell() {
        assertThat(unique("PUBLIC.CONSTRAINT_INDEX_4 ON PUBLIC.BOOKS(ISBN NULLS FIRST) VALUES ( /* 1 */ 'O(\"\"' )"))
                .isEqualTo(new Violation(Kind.UNIQUE, null, "books", List.of("isbn")));
        assertThat(unique("PUBLIC.UQ_BOOKS_INDEX_3 ON PUBLIC.BOOKS(ISBN DESC NULLS LAST, TITLE) VALUES ( 1, 2 )"))
                .isEqualTo(new Violation(Kind.UNIQUE, null, "books", List.of("isbn", "title")));
        assertThat(unique("PRIMARY KEY ON PUBLIC.BOOKS(ID) ( /* key:1 */ CAST(1 AS BIGINT), 'Jane')"))
                .isEqualTo(new Violation(Kind.UNIQUE, null, "books", List.of("id")));
        assertThat(unique("PUBLIC.PRIMARY_KEY_1F ON PUBLIC.LINES(A, B) VALUES ( /* key:1 */ 1, 'a')"))
                .isEqualTo(new Violation(Kind.UNIQUE, null, "lines", List.of("a", "b")));
        assertThat(unique("PUBLIC.BY_TITLE ON PUBLIC.BOOKS(TITLE NULLS FIRST) VALUES ( 1 )"))
                .isEqualTo(new Violation(Kind.UNIQUE, "by_title", "books", List.of("title")));
    }

    @Test
    void readsTheMessageInAnotherLanguage() {
        String said = "\"PUBLIC.UQ INDEX PUBLIC.UQ_INDEX_1 ON PUBLIC.BOOKS(TITLE NULLS FIRST) VALUES ( 1 )\"";

        assertThat(read(
                        "23505",
                        "Eindeutiger Index oder Primärschlüssel verletzt: " + said
                                + "\nUnique index or primary key violation: " + said))
                .isEqualTo(new Violation(Kind.UNIQUE, "uq", "books", List.of("title")));
    }

    @Test
    void readsNamesInUnicodeEscapes() {
        assertThat(unique("PUBLIC.\"\"uq\"\" INDEX PUBLIC.I ON PUBLIC.U&\"\"a\\\\00fc\\\\+01f600\\\\\\\\\"\"(B)"))
                .isEqualTo(new Violation(Kind.UNIQUE, "uq", "aü😀\\", List.of("b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PUBLIC",
                "PUBLIC.A ON ",
                "PUBLIC.A ON PUBLIC.BOOKS",
                "PUBLIC.A ON PUBLIC.BOOKS(",
                "PUBLIC.A ON PUBLIC.BOOKS(A",
                "PUBLIC.A ON PUBLIC.BOOKS()",
                "PUBLIC.A ON PUBLIC.BOOKS(LOWER(A))",
                "PUBLIC.A AT PUBLIC.BOOKS(A)"
            })
    void leavesOutWhatItCannotRead(String said) {
        assertThat(unique(said)).isEqualTo(Violation.of(Kind.UNIQUE));
        assertThat(read("23505", said)).isEqualTo(Violation.of(Kind.UNIQUE));
        assertThat(read("23506", "\"C: " + said + "\"")).isEqualTo(Violation.of(Kind.FOREIGN_KEY));
        assertThat(read("23513", "\"" + said + "\"")).isEqualTo(Violation.of(Kind.CHECK));
    }

    @Test
    void tellsNoTableOfAColumnThatTheStatementDoesNotName() {
        assertThat(read("23502", "NULL not allowed for column \"AUTHOR_ID\""))
                .isEqualTo(new Violation(Kind.NOT_NULL, null, null, List.of("author_id")));
        assertThat(read("23502", "NULL not allowed for column \"TITLE\""))
                .isEqualTo(new Violation(Kind.NOT_NULL, null, "books", List.of("title")));
        assertThat(read("23502", "NULL not allowed for column \"BOOKS\""))
                .isEqualTo(new Violation(Kind.NOT_NULL, null, null, List.of("books")));
    }

    @Test
    void tellsConstraintsFromOtherErrors() {
        assertThat(Spelling.H2.errors().violation(new SQLException("x", "42S02"), NAMES))
                .isNull();
        assertThat(Spelling.H2.errors().violation(new SQLException("x"), NAMES)).isNull();
        assertThat(Spelling.H2.errors().failure(new SQLException("x", "40001"))).isEqualTo(Failure.DEADLOCK);
        assertThat(Spelling.H2.errors().failure(new SQLException("x"))).isEqualTo(Failure.OTHER);
    }
}
