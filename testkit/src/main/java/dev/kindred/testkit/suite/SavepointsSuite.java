package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.select;
import static dev.kindred.testkit.suite.SuiteLibrary.ADD_AUTHOR;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHORS;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kindred.engine.Savepoint;
import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.ConstraintViolationException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts of a transaction that are undone alone. */
public abstract class SavepointsSuite extends SuiteTest {

    /** For a subclass. */
    protected SavepointsSuite() {}

    @BeforeEach
    final void makeTable() {
        create(AUTHORS);
    }

    private List<String> names() {
        try (SqlConnection connection = connect()) {
            return connection.list(select(AUTHOR_NAME).from(AUTHORS).orderBy(AUTHOR_NAME));
        }
    }

    @Test
    protected void whatCameAfterIsUndoneAlone() {
        try (SqlConnection connection = connect()) {
            connection.insert(ADD_AUTHOR, "Ann");
            Savepoint savepoint = connection.savepoint();
            connection.insert(ADD_AUTHOR, "Bob");
            connection.rollbackTo(savepoint);
            connection.insert(ADD_AUTHOR, "Cleo");
            connection.commit();
        }

        assertEquals(List.of("Ann", "Cleo"), names());
    }

    @Test
    protected void whatIsReleasedStays() {
        try (SqlConnection connection = connect()) {
            Savepoint savepoint = connection.savepoint();
            connection.insert(ADD_AUTHOR, "Ann");
            connection.release(savepoint);
            connection.commit();
        }

        assertEquals(List.of("Ann"), names());
    }

    @Test
    protected void savepointsNest() {
        try (SqlConnection connection = connect()) {
            Savepoint outer = connection.savepoint();
            connection.insert(ADD_AUTHOR, "Ann");
            Savepoint inner = connection.savepoint();
            connection.insert(ADD_AUTHOR, "Bob");
            connection.rollbackTo(inner);
            connection.release(outer);
            connection.commit();
        }

        assertEquals(List.of("Ann"), names());
    }

    @Test
    protected void anErrorIsSurvived() {
        try (SqlConnection connection = connect()) {
            connection.insert(ADD_AUTHOR, "Ann");
            Savepoint savepoint = connection.savepoint();
            assertThrows(ConstraintViolationException.class, () -> connection.insert(ADD_AUTHOR, "Ann"));
            connection.rollbackTo(savepoint);
            connection.insert(ADD_AUTHOR, "Bob");
            connection.commit();
        }

        assertEquals(List.of("Ann", "Bob"), names());
    }

    @Test
    protected void aConnectionWithinAnotherIsUndoneAlone() {
        try (SqlConnection connection = connect()) {
            connection.insert(ADD_AUTHOR, "Ann");
            try (SqlConnection nested = connection.nested()) {
                nested.insert(ADD_AUTHOR, "Bob");
                nested.rollback();
            }
            connection.commit();
        }

        assertEquals(List.of("Ann"), names());
    }
}
