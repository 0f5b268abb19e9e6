package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static dev.kindred.testkit.suite.SuiteLibrary.ADD_AUTHOR;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHORS;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_ID;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kindred.engine.SqlConnection;
import dev.kindred.schema.Column;
import dev.kindred.schema.Table;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Update;
import dev.kindred.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Single rows written: the keys the database makes, keys that are assigned, rows of defaults, updates and deletes. */
public abstract class InsertSuite extends SuiteTest {

    /** For a subclass. */
    protected InsertSuite() {}

    @Test
    protected void aRowAnswersItsKey() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            long ann = SuiteLibrary.addAuthor(connection, "Ann");
            long bob = SuiteLibrary.addAuthor(connection, "Bob");

            assertNotEquals(ann, bob);
            assertEquals(
                    List.of("Bob"),
                    connection.list(select(AUTHOR_NAME).from(AUTHORS).where(AUTHOR_ID.eq(bob))));
        }
    }

    @TestFactory
    protected Stream<DynamicTest> keysAreWholeNumbersOfAnySize() {
        return Stream.of(Types.INTEGER, Types.BIGINT, Types.SMALLINT)
                .map(type -> DynamicTest.dynamicTest(type.toString(), () -> {
                    Column<? extends Number> id =
                            Column.of("id", type).primaryKey().generated();
                    Table table =
                            SuiteLibrary.table("numbered_" + type.toString().toLowerCase(java.util.Locale.ROOT), id);
                    create(table);
                    try (SqlConnection connection = connect()) {
                        Insert insert = SuiteLibrary.insert(table, List.of(), List.of(new SuiteColumn<>(table, id)));

                        Object first = connection.insert(insert)[0];

                        assertEquals(type.javaType(), first.getClass());
                        assertNotEquals(first, connection.insert(insert)[0]);
                    }
                }));
    }

    @Test
    protected void anAssignedKeyIsKept() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            connection.execute(SuiteLibrary.insert(AUTHORS, AUTHOR_ID, AUTHOR_NAME), 4_711L, "Ann");

            assertEquals(List.of(4_711L), connection.list(select(AUTHOR_ID).from(AUTHORS)));
        }
    }

    @Test
    protected void aNameOfAColumnThatNeedsQuotesAnswersItsKeyToo() {
        Column<Long> id = Column.of("Order Id", Types.BIGINT).primaryKey().generated();
        Column<String> name = Column.of("name", Types.text(10));
        Table table = SuiteLibrary.table("Order", id, name);
        create(table);
        try (SqlConnection connection = connect()) {
            Insert insert = SuiteLibrary.insert(
                    table, List.of(new SuiteText(table, name)), List.of(new SuiteColumn<>(table, id)));

            Object key = connection.insert(insert, "a")[0];

            assertEquals(
                    List.of(key),
                    connection.list(select(new SuiteColumn<>(table, id)).from(table)));
        }
    }

    @Test
    protected void updatesCountTheRowsTheyFind() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            connection.insert(ADD_AUTHOR, "Ann");
            connection.insert(ADD_AUTHOR, "Bob");
            Update same = new Update(AUTHORS, assignments("Ann"), AUTHOR_NAME.eq("Ann"));

            assertEquals(1, connection.execute(same), "a row that is found counts, though nothing changes");
            assertEquals(0, connection.execute(new Update(AUTHORS, assignments("Cleo"), AUTHOR_NAME.eq("Nobody"))));
        }
    }

    private static List<Assignment> assignments(String name) {
        return List.of(new Assignment(AUTHOR_NAME, Parameter.of(AUTHOR_NAME.type(), name)));
    }

    @Test
    protected void deletesCountTheRowsTheyFind() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            connection.insert(ADD_AUTHOR, "Ann");
            connection.insert(ADD_AUTHOR, "Bob");

            assertEquals(1, connection.execute(new Delete(AUTHORS, AUTHOR_NAME.eq("Ann"))));
            assertEquals(List.of("Bob"), connection.list(select(AUTHOR_NAME).from(AUTHORS)));
        }
    }

    @Test
    protected void whatIsNotCommittedIsUndone() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            connection.insert(ADD_AUTHOR, "Ann");
            connection.commit();
            connection.insert(ADD_AUTHOR, "Bob");
            connection.rollback();

            assertEquals(List.of(1L), connection.list(select(count()).from(AUTHORS)));
        }
    }

    /** A key is never given out twice, though it may be left out after a rollback. */
    @Test
    protected void keysDifferWhoeverMakesThem() {
        create(AUTHORS);
        List<Long> keys = new ArrayList<>();
        for (String name : List.of("Ann", "Bob", "Cleo")) {
            try (SqlConnection connection = connect()) {
                keys.add(SuiteLibrary.addAuthor(connection, name));
                connection.commit();
            }
        }

        assertTrue(keys.stream().distinct().count() == 3, () -> "different keys: " + keys);
    }
}
