package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static dev.kindred.testkit.suite.SuiteLibrary.ADD_AUTHOR;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHORS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kindred.dialect.Feature;
import dev.kindred.engine.Isolation;
import dev.kindred.engine.SqlConnection;
import dev.kindred.engine.TransactionOptions;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.QueryException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far transactions are kept apart. */
public abstract class IsolationSuite extends SuiteTest {

    private static final TransactionOptions USUAL = TransactionOptions.defaults();

    /** For a subclass. */
    protected IsolationSuite() {}

    @BeforeEach
    final void makeTable() {
        create(AUTHORS);
    }

    private static List<Long> rows(SqlConnection connection) {
        return connection.list(select(count()).from(AUTHORS));
    }

    private SqlConnection connect(Isolation level) {
        return engine().connect(USUAL.withIsolation(level));
    }

    @Test
    protected void whatIsCommittedIsSeenByTheNextTransaction() {
        try (SqlConnection writer = connect();
                SqlConnection reader = connect()) {
            assertEquals(List.of(0L), rows(reader));
            reader.commit();
            writer.insert(ADD_AUTHOR, "Ann");
            writer.commit();

            assertEquals(List.of(1L), rows(reader));
        }
    }

    @Test
    protected void readCommittedSeesNothingUncommitted() {
        requires(Feature.ISOLATION_LEVELS);
        try (SqlConnection writer = connect();
                SqlConnection reader = connect(Isolation.READ_COMMITTED)) {
            writer.insert(ADD_AUTHOR, "Ann");
            assertEquals(List.of(0L), rows(reader));

            writer.commit();

            assertEquals(List.of(1L), rows(reader));
        }
    }

    @Test
    protected void repeatableReadsSeeTheSameAgain() {
        requires(Feature.ISOLATION_LEVELS);
        try (SqlConnection writer = connect();
                SqlConnection reader = connect(Isolation.REPEATABLE_READ)) {
            assertEquals(List.of(0L), rows(reader));
            writer.insert(ADD_AUTHOR, "Ann");
            writer.commit();

            assertEquals(List.of(0L), rows(reader));
        }
    }

    @Test
    protected void aLevelLastsForItsConnectionAlone() {
        requires(Feature.ISOLATION_LEVELS);
        try (SqlConnection serializable = connect(Isolation.SERIALIZABLE)) {
            rows(serializable);
        }
        try (SqlConnection writer = connect();
                SqlConnection reader = connect(Isolation.READ_COMMITTED)) {
            rows(reader);
            writer.insert(ADD_AUTHOR, "Ann");
            writer.commit();

            assertEquals(List.of(1L), rows(reader));
        }
    }

    @Test
    protected void aTransactionThatOnlyReadsRefusesToWrite() {
        try (SqlConnection reader = engine().connect(USUAL.withReadOnly())) {
            assertEquals(List.of(0L), rows(reader));

            DatabaseException refusal = assertThrows(DatabaseException.class, () -> reader.insert(ADD_AUTHOR, "Ann"));

            assertEquals(Failure.READ_ONLY, refusal.failure());
        }
        try (SqlConnection writer = connect()) {
            writer.insert(ADD_AUTHOR, "Ann");
            assertEquals(List.of(1L), rows(writer), "the connection writes again");
        }
    }

    @Test
    protected void aLimitOfTimeThatIsNotThereIsRefusedByName() {
        lacks(Feature.STATEMENT_TIMEOUT);

        assertRefused(
                QueryException.class,
                "no such limit",
                () -> engine().connect(USUAL.withStatementTimeout(Duration.ofSeconds(1))));
    }

    @Test
    protected void aLimitOfTimeIsSet() {
        requires(Feature.STATEMENT_TIMEOUT);
        try (SqlConnection connection = engine().connect(USUAL.withStatementTimeout(Duration.ofSeconds(60)))) {
            assertEquals(List.of(0L), rows(connection));
        }
    }
}
