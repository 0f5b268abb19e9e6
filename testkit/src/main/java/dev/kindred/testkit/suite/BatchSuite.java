package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.select;
import static dev.kindred.testkit.suite.SuiteLibrary.ADD_AUTHOR;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHORS;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_ID;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_NAME;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Row2;
import dev.kindred.sql.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many rows at once: their keys in order, their counts, and the run that failed. */
public abstract class BatchSuite extends SuiteTest {

    private static final Delete DELETE_BY_NAME =
            new Delete(AUTHORS, new Comparison(AUTHOR_NAME, Operator.EQ, Parameter.argument(AUTHOR_NAME.type(), 0)));

    private static final Update RENAME = new Update(
            AUTHORS,
            List.of(new Assignment(AUTHOR_NAME, Parameter.argument(AUTHOR_NAME.type(), 0))),
            new Comparison(AUTHOR_NAME, Operator.EQ, Parameter.argument(AUTHOR_NAME.type(), 1)));

    /** For a subclass. */
    protected BatchSuite() {}

    private static List<@Nullable Object[]> runs(int count) {
        List<@Nullable Object[]> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(new Object[] {"author " + i * 7_919L % count});
        }
        return runs;
    }

    private void assertKeysInOrder(int count) {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            List<@Nullable Object[]> runs = runs(count);

            List<@Nullable Object[]> keys = connection.insertAll(ADD_AUTHOR, runs);

            List<Row2<Object, Object>> expected = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                expected.add(new Row2<>(keys.get(i)[0], runs.get(i)[0]));
            }
            List<Row2<Long, String>> rows =
                    connection.list(select(AUTHOR_ID, AUTHOR_NAME).from(AUTHORS));
            assertEquals(count, rows.size());
            assertTrue(rows.containsAll(expected), "each row has the key that was answered for it");
        }
    }

    @Test
    protected void oneRowAnswersItsKey() {
        assertKeysInOrder(1);
    }

    @Test
    protected void aFewRowsAnswerTheirKeysInOrder() {
        assertKeysInOrder(5);
    }

    @Test
    protected void aThousandRowsAnswerTheirKeysInOrder() {
        assertKeysInOrder(1_003);
    }

    @Test
    protected void aBatchCountsTheRowsOfEachRun() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            connection.insertAll(ADD_AUTHOR, runs(3));
            List<@Nullable Object[]> renamed = new ArrayList<>();
            renamed.add(new Object[] {"a", "author 0"});
            renamed.add(new Object[] {"b", "nobody"});
            renamed.add(new Object[] {"c", "author 2"});

            assertArrayEquals(new int[] {1, 0, 1}, connection.batch(RENAME, renamed));
            assertEquals(
                    List.of("a", "author 1", "c"),
                    connection.list(select(AUTHOR_NAME).from(AUTHORS).orderBy(AUTHOR_NAME)));
        }
    }

    @Test
    protected void aBatchDeletes() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            connection.insertAll(ADD_AUTHOR, runs(4));

            connection.batch(DELETE_BY_NAME, runs(4).subList(0, 3));

            assertEquals(1, connection.list(select(AUTHOR_ID).from(AUTHORS)).size());
        }
    }

    @Test
    protected void aBatchThatFailsNamesAtLeastTheRunThatDid() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            List<@Nullable Object[]> runs = runs(4);
            runs.add(2, new Object[] {"author 0"});

            ConstraintViolationException failure =
                    assertThrows(ConstraintViolationException.class, () -> connection.batch(ADD_AUTHOR, runs));

            assertEquals(ConstraintViolationException.Kind.UNIQUE, failure.kind());
            assertTrue(failure.failedRuns().contains(2), () -> "runs that may have failed: " + failure.failedRuns());
            connection.rollback();
            assertEquals(List.of(), connection.list(select(AUTHOR_ID).from(AUTHORS)));
        }
    }

    @Test
    protected void rowsWithKeysThatFailLeaveNothingOnceRolledBack() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            List<@Nullable Object[]> runs = runs(3);
            runs.add(new Object[] {"author 1"});

            assertThrows(ConstraintViolationException.class, () -> connection.insertAll(ADD_AUTHOR, runs));

            connection.rollback();
            assertEquals(List.of(), connection.list(select(AUTHOR_ID).from(AUTHORS)));
        }
    }
}
