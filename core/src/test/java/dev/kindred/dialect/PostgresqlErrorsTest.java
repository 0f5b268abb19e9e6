package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.exception.Failure;
import dev.kindred.exception.Violation;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages as PostgreSQL's driver hands them on. */
class PostgresqlErrorsTest {

    private static final List<String> NAMES = List.of("books", "isbn", "title");
    private static final ErrorRules ERRORS = Spelling.POSTGRESQL.errors();

    private static Violation read(String state, String message) {
        return ERRORS.violation(new SQLException(message, state), NAMES);
    }

    @Test
    void readsAUniqueKey() {
        String said = "ERROR: duplicate key value violates unique constraint \"books_isbn_key\"\n  Detail: Key ";

        assertThat(read("23505", said + "(isbn)=(1) already exists."))
                .isEqualTo(new Violation(Kind.UNIQUE, "books_isbn_key", "books", List.of("isbn")));
        assertThat(read("23505", said + "(\"Is \"\"bn\", title)=(1, 2) already exists."))
                .isEqualTo(new Violation(Kind.UNIQUE, "books_isbn_key", "books", List.of("Is \"bn", "title")));
        assertThat(read("23505", said + "(lower(title))=(a) already exists.").columns())
                .isEmpty();
    }

    @Test
    void aKeyThatATriggerBrokeIsOfAnotherTable() {
        assertThat(read(
                                "23505",
                                "ERROR: duplicate key value violates unique constraint \"log_pkey\"\n  Detail: Key (id)=(1) already exists.\n  Where: SQL statement \"insert into log values (1)\"")
                        .table())
                .isNull();
    }

    @Test
    void readsAForeignKeyFromBothSides() {
        assertThat(
                        read(
                                "23503",
                                "ERROR: insert or update on table \"books\" violates foreign key constraint \"books_author_id_fkey\"\n  Detail: Key (author_id)=(7) is not present in table \"authors\"."))
                .isEqualTo(new Violation(Kind.FOREIGN_KEY, "books_author_id_fkey", "books", List.of("author_id")));
        assertThat(
                        read(
                                "23503",
                                "ERROR: update or delete on table \"authors\" violates foreign key constraint \"books_author_id_fkey\" on table \"books\"\n  Detail: Key (id)=(1) is still referenced from table \"books\"."))
                .isEqualTo(new Violation(Kind.FOREIGN_KEY, "books_author_id_fkey", "books", List.of()));
        assertThat(
                        read(
                                "23001",
                                "ERROR: update or delete on table \"authors\" violates RESTRICT setting of foreign key constraint \"fk\" on table \"books\""))
                .isEqualTo(new Violation(Kind.FOREIGN_KEY, "fk", "books", List.of()));
    }

    @Test
    void readsAMissingValueAndACheck() {
        assertThat(
                        read(
                                "23502",
                                "ERROR: null value in column \"title\" of relation \"books\" violates not-null constraint\n  Detail: Failing row contains (1, null)."))
                .isEqualTo(new Violation(Kind.NOT_NULL, null, "books", List.of("title")));
        assertThat(read("23514", "ERROR: new row for relation \"books\" violates check constraint \"pages_check\""))
                .isEqualTo(new Violation(Kind.CHECK, "pages_check", "books", List.of()));
    }

    @Test
    void readsOnlyTheKindInAnotherLanguage() {
        assertThat(read("23505", "FEHLER: doppelter Schlüsselwert verletzt Unique-Constraint »uq«"))
                .isEqualTo(Violation.of(Kind.UNIQUE));
        assertThat(read("23503", "FEHLER: …")).isEqualTo(Violation.of(Kind.FOREIGN_KEY));
        assertThat(read("23502", "FEHLER: …")).isEqualTo(Violation.of(Kind.NOT_NULL));
        assertThat(read("23514", "FEHLER: …")).isEqualTo(Violation.of(Kind.CHECK));
        assertThat(read("42601", "FEHLER: …")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "40001, SERIALIZATION",
        "40P01, DEADLOCK",
        "55P03, LOCK_TIMEOUT",
        "57014, STATEMENT_TIMEOUT",
        "57P01, CONNECTION_LOST",
        "08006, CONNECTION_LOST",
        "53100, DISK_FULL",
        "25006, READ_ONLY",
        "42601, OTHER"
    })
    void tellsWhyItRefused(String state, Failure why) {
        assertThat(ERRORS.failure(new SQLException("no", state))).isEqualTo(why);
    }

    @Test
    void findsTheRunOfABatchInTheMessage() {
        int[] all = {Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED};

        assertThat(ERRORS.failedRun(new BatchUpdateException("Batch entry 2 insert … was aborted", "23505", all)))
                .isEqualTo(2);
        assertThat(ERRORS.failedRun(new BatchUpdateException("Batch entry 1,002 insert …", "23505", all)))
                .isEqualTo(1_002);
        assertThat(ERRORS.failedRun(new BatchUpdateException("Something else", "23505", all)))
                .isEqualTo(-1);
    }

    @Test
    void findsTheRunOfABatchInTheCountsWhereTheMessageIsInAnotherLanguage() {
        int[] counts = {1, Statement.EXECUTE_FAILED};

        assertThat(ERRORS.failedRun(new BatchUpdateException("Batch-Eintrag 1 …", "23505", counts)))
                .isEqualTo(1);
    }

    @Test
    void saysItOnOneLine() {
        assertThat(ERRORS.text(new SQLException("ERROR: no\n  Detail: why\n  Position: 7", "42601")))
                .isEqualTo("no Detail: why Position: 7");
    }
}
