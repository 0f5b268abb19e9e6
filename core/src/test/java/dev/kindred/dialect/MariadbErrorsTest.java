package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.exception.Failure;
import dev.kindred.exception.Violation;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages as MariaDB's and MySQL's drivers hand them on; those of MySQL are met by no test on a server. */
class MariadbErrorsTest {

    private static final List<String> NAMES = List.of("books", "isbn", "title");
    private static final ErrorRules ERRORS = Spelling.MARIADB.errors();

    private static Violation read(int code, String message) {
        return ERRORS.violation(new SQLException(message, "23000", code), NAMES);
    }

    @Test
    void readsAUniqueKey() {
        assertThat(read(1062, "(conn=12) Duplicate entry 'x for key 'y'' for key 'uq_isbn'"))
                .isEqualTo(new Violation(Kind.UNIQUE, "uq_isbn", "books", List.of()));
        assertThat(read(1062, "(conn=12) Duplicate entry '1' for key 'PRIMARY'"))
                .isEqualTo(new Violation(Kind.UNIQUE, null, "books", List.of()));
    }

    @Test
    void readsAUniqueKeyThatHasItsTableBeforeIt() {
        assertThat(read(1062, "Duplicate entry '1' for key 'books.uq_isbn'"))
                .isEqualTo(new Violation(Kind.UNIQUE, "uq_isbn", "books", List.of()));
        assertThat(read(1062, "Duplicate entry '1' for key 'books.PRIMARY'"))
                .isEqualTo(new Violation(Kind.UNIQUE, null, "books", List.of()));
    }

    @Test
    void readsAForeignKey() {
        assertThat(
                        read(
                                1452,
                                "(conn=3) Cannot add or update a child row: a foreign key constraint fails (`db`.`books`, CONSTRAINT `fk` FOREIGN KEY (`author_id`, `au``thor`) REFERENCES `authors` (`id`))"))
                .isEqualTo(new Violation(Kind.FOREIGN_KEY, "fk", "books", List.of("author_id", "au`thor")));
        assertThat(read(1451, "Cannot delete or update a parent row: a foreign key constraint fails"))
                .isEqualTo(Violation.of(Kind.FOREIGN_KEY));
    }

    @Test
    void readsAMissingValue() {
        assertThat(read(1048, "(conn=3) Column 'title' cannot be null"))
                .isEqualTo(new Violation(Kind.NOT_NULL, null, "books", List.of("title")));
        assertThat(read(1364, "Field 'other' doesn't have a default value"))
                .isEqualTo(new Violation(Kind.NOT_NULL, null, null, List.of("other")));
    }

    @Test
    void readsACheckOfEither() {
        assertThat(read(4025, "(conn=3) CONSTRAINT `positive` failed for `db`.`books`"))
                .isEqualTo(new Violation(Kind.CHECK, "positive", "books", List.of()));
        assertThat(read(3819, "Check constraint 'positive' is violated."))
                .isEqualTo(new Violation(Kind.CHECK, "positive", null, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "1213, 40001, DEADLOCK",
        "1020, HY000, SERIALIZATION",
        "1205, HY000, LOCK_TIMEOUT",
        "3572, HY000, LOCK_TIMEOUT",
        "1969, 70100, STATEMENT_TIMEOUT",
        "3024, HY000, STATEMENT_TIMEOUT",
        "2013, 08S01, CONNECTION_LOST",
        "0, 08S01, CONNECTION_LOST",
        "1792, 25006, READ_ONLY",
        "1114, HY000, DISK_FULL",
        "1064, 42000, OTHER"
    })
    void tellsWhyItRefused(int code, String state, Failure why) {
        assertThat(ERRORS.failure(new SQLException("no", state, code))).isEqualTo(why);
    }

    @Test
    void leavesTheNumberOfTheConnectionOut() {
        assertThat(ERRORS.text(new SQLException("(conn=1234) no"))).isEqualTo("no");
    }
}
