package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.select;
import static dev.kindred.testkit.suite.SuiteLibrary.ADD_AUTHOR;
import static dev.kindred.testkit.suite.SuiteLibrary.ADD_BOOK;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHORS;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_ID;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_NAME;
import static dev.kindred.testkit.suite.SuiteLibrary.BOOKS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.sql.Delete;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Why the database refused is told alike on all. */
public abstract class ErrorsSuite extends SuiteTest {

    /** For a subclass. */
    protected ErrorsSuite() {}

    @BeforeEach
    final void makeTables() {
        create(AUTHORS, BOOKS);
    }

    /** What is told of names must be the mapping's; what a database does not tell is left out. */
    private static ConstraintViolationException broken(Kind kind, String table, Executable attempt) {
        ConstraintViolationException failure = assertThrows(ConstraintViolationException.class, attempt);
        assertEquals(kind, failure.kind());
        assertEquals(Failure.CONSTRAINT, failure.failure());
        assertNotNull(failure.sql());
        assertTrue(failure.table() == null || table.equals(failure.table()), () -> "table " + failure.table());
        return failure;
    }

    @Test
    protected void aUniqueKeyIsTold() {
        try (SqlConnection connection = connect()) {
            connection.insert(ADD_AUTHOR, "Ann");

            broken(Kind.UNIQUE, "authors", () -> connection.insert(ADD_AUTHOR, "Ann"));
        }
    }

    @Test
    protected void aPrimaryKeyIsAUniqueOne() {
        try (SqlConnection connection = connect()) {
            var insert = SuiteLibrary.insert(AUTHORS, AUTHOR_ID, AUTHOR_NAME);
            connection.execute(insert, 7L, "Ann");

            broken(Kind.UNIQUE, "authors", () -> connection.execute(insert, 7L, "Bob"));
        }
    }

    @Test
    protected void aForeignKeyIsToldWhereTheParentIsMissing() {
        try (SqlConnection connection = connect()) {
            broken(Kind.FOREIGN_KEY, "books", () -> {
                connection.insert(ADD_BOOK, "Alpha", 1, 4_711L);
                connection.commit();
            });
        }
    }

    @Test
    protected void aForeignKeyIsToldWhereAChildIsLeft() {
        try (SqlConnection connection = connect()) {
            long ann = SuiteLibrary.addAuthor(connection, "Ann");
            connection.insert(ADD_BOOK, "Alpha", 1, ann);

            broken(Kind.FOREIGN_KEY, "books", () -> {
                connection.execute(new Delete(AUTHORS, AUTHOR_ID.eq(ann)));
                connection.commit();
            });
        }
    }

    @Test
    protected void aMissingValueIsTold() {
        try (SqlConnection connection = connect()) {
            ConstraintViolationException failure =
                    broken(Kind.NOT_NULL, "authors", () -> connection.insert(ADD_AUTHOR, (Object) null));

            assertTrue(failure.columns().isEmpty() || failure.columns().contains("name"), failure.columns()::toString);
        }
    }

    @Test
    protected void aTableThatIsMissingIsNoneOfThese() {
        try (SqlConnection connection = connect()) {
            var select = select(AUTHOR_ID).from(AUTHORS).orderBy(AUTHOR_ID);
            engine().dropAll(metaData(AUTHORS, BOOKS));

            DatabaseException failure = assertThrows(DatabaseException.class, () -> connection.list(select));

            assertEquals(Failure.OTHER, failure.failure());
            String said = String.valueOf(failure.getMessage());
            assertTrue(said.contains("order by") && said.contains(name() + " says: "), said);
        }
    }

    @Test
    protected void whatWasTriedIsInTheMessage() {
        try (SqlConnection connection = connect()) {
            connection.insert(ADD_AUTHOR, "Ann");

            var failure = assertThrows(DatabaseException.class, () -> connection.insert(ADD_AUTHOR, "Ann"));

            String said = String.valueOf(failure.getMessage());
            assertTrue(said.contains("insert into authors") && said.contains("['Ann']"), said);
        }
    }
}
