package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.select;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHORS;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_ID;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kindred.dialect.Feature;
import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.QueryException;
import dev.kindred.sql.Lock;
import dev.kindred.sql.Select;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that a SELECT locks. */
public abstract class LockingSuite extends SuiteTest {

    private static final Select<String> NAMES =
            select(AUTHOR_NAME).from(AUTHORS).orderBy(AUTHOR_ID);

    /** For a subclass. */
    protected LockingSuite() {}

    @BeforeEach
    final void fill() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            SuiteLibrary.addAuthor(connection, "Ann");
            SuiteLibrary.addAuthor(connection, "Bob");
            connection.commit();
        }
    }

    @Test
    protected void aLockIsHadWhereNobodyElseHasIt() {
        requires(Feature.ROW_LOCKS);
        try (SqlConnection connection = connect()) {
            for (Lock lock : List.of(Lock.UPDATE, Lock.UPDATE_NOWAIT, Lock.UPDATE_SKIP_LOCKED)) {
                assertEquals(List.of("Ann", "Bob"), connection.list(NAMES.lock(lock)), lock.toString());
            }
        }
    }

    @Test
    protected void whoDoesNotWaitFailsAtOnce() {
        requires(Feature.ROW_LOCKS);
        try (SqlConnection holder = connect();
                SqlConnection other = connect()) {
            holder.list(NAMES.where(AUTHOR_NAME.eq("Ann")).lock(Lock.UPDATE));

            DatabaseException failure =
                    assertThrows(DatabaseException.class, () -> other.list(NAMES.lock(Lock.UPDATE_NOWAIT)));

            assertEquals(Failure.LOCK_TIMEOUT, failure.failure());
        }
    }

    @Test
    protected void lockedRowsAreLeftOut() {
        requires(Feature.ROW_LOCKS);
        try (SqlConnection holder = connect();
                SqlConnection other = connect()) {
            holder.list(NAMES.where(AUTHOR_ID.in(select(AUTHOR_ID).from(AUTHORS).where(AUTHOR_NAME.eq("Ann"))))
                    .lock(Lock.UPDATE));

            assertEquals(List.of("Bob"), other.list(NAMES.lock(Lock.UPDATE_SKIP_LOCKED)));
        }
    }

    @Test
    protected void aLockEndsWithItsTransaction() {
        requires(Feature.ROW_LOCKS);
        try (SqlConnection holder = connect();
                SqlConnection other = connect()) {
            holder.list(NAMES.lock(Lock.UPDATE));
            holder.commit();

            assertEquals(List.of("Ann", "Bob"), other.list(NAMES.lock(Lock.UPDATE_NOWAIT)));
        }
    }

    @Test
    protected void aSharedLockIsHadByManyAndKeepsOthersFromChanging() {
        requires(Feature.SHARED_ROW_LOCKS);
        try (SqlConnection one = connect();
                SqlConnection two = connect();
                SqlConnection writer = connect()) {
            assertEquals(List.of("Ann", "Bob"), one.list(NAMES.lock(Lock.SHARE)));
            assertEquals(List.of("Ann", "Bob"), two.list(NAMES.lock(Lock.SHARE)));

            DatabaseException failure =
                    assertThrows(DatabaseException.class, () -> writer.list(NAMES.lock(Lock.UPDATE_NOWAIT)));

            assertEquals(Failure.LOCK_TIMEOUT, failure.failure());
        }
    }

    @Test
    protected void aSharedLockThatIsNotThereIsRefusedByName() {
        lacks(Feature.SHARED_ROW_LOCKS);
        try (SqlConnection connection = connect()) {
            assertRefused(QueryException.class, "FOR", () -> connection.list(NAMES.lock(Lock.SHARE)));
        }
    }

    @Test
    protected void aLockThatIsNotThereIsRefusedByName() {
        lacks(Feature.ROW_LOCKS);
        try (SqlConnection connection = connect()) {
            assertRefused(QueryException.class, "FOR UPDATE", () -> connection.list(NAMES.lock(Lock.UPDATE)));
        }
    }
}
