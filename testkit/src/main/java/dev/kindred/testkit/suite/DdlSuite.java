package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHORS;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_NAME;
import static dev.kindred.testkit.suite.SuiteLibrary.BOOKS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.dialect.Feature;
import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.MappingException;
import dev.kindred.schema.Check;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Index;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.schema.UniqueKey;
import dev.kindred.sql.Delete;
import dev.kindred.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables made and dropped, with their keys. */
public abstract class DdlSuite extends SuiteTest {

    private static final Column<Long> ID = Column.of("id", Types.BIGINT).primaryKey();
    private static final Column<Long> OTHER =
            Column.of("other_id", Types.BIGINT).nullable();

    /** For a subclass. */
    protected DdlSuite() {}

    private static Table pointing(String name, String target, ReferentialAction onDelete) {
        return SuiteLibrary.table(
                name, List.of(ID, OTHER), List.of(SuiteLibrary.pointing("other_id", target, onDelete)), List.of());
    }

    private long rows(Table table) {
        try (SqlConnection connection = connect()) {
            return connection.list(select(count()).from(table)).get(0);
        }
    }

    private static void add(SqlConnection connection, Table table, @Nullable Object... values) {
        connection.execute(
                SuiteLibrary.insert(table, new SuiteColumn<>(table, ID), new SuiteColumn<>(table, OTHER)), values);
    }

    @Test
    protected void makesWhatIsPointedToFirst() {
        create(BOOKS, AUTHORS);

        assertEquals(0, rows(BOOKS));
    }

    @Test
    protected void leavesTablesThatExistAsTheyAre() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            SuiteLibrary.addAuthor(connection, "Ann");
            connection.commit();
        }

        create(AUTHORS, BOOKS);

        assertEquals(1, rows(AUTHORS));
        assertEquals(0, rows(BOOKS));
    }

    @Test
    protected void dropsTablesWithTheirRows() {
        MetaData both = metaData(AUTHORS, BOOKS);
        engine().createAll(both);

        engine().dropAll(both);
        engine().dropAll(both);

        assertThrows(DatabaseException.class, () -> rows(AUTHORS));
        engine().createAll(both);
        assertEquals(0, rows(AUTHORS));
    }

    @Test
    protected void tablesMayPointToEachOther() {
        Table hens = pointing("hens", "eggs", ReferentialAction.NO_ACTION);
        Table eggs = pointing("eggs", "hens", ReferentialAction.NO_ACTION);
        create(hens, eggs);
        try (SqlConnection connection = connect()) {
            add(connection, hens, 1L, null);
            add(connection, eggs, 2L, 1L);
            connection.commit();
            assertThrows(ConstraintViolationException.class, () -> add(connection, hens, 3L, 99L));
        }

        engine().dropAll(metaData(hens, eggs));

        assertThrows(DatabaseException.class, () -> rows(hens));
    }

    @Test
    protected void aTableMayPointToItself() {
        Table nodes = pointing("nodes", "nodes", ReferentialAction.NO_ACTION);
        create(nodes);
        try (SqlConnection connection = connect()) {
            add(connection, nodes, 1L, null);
            add(connection, nodes, 2L, 1L);

            assertThrows(ConstraintViolationException.class, () -> add(connection, nodes, 3L, 99L));
        }
    }

    @Test
    protected void aForeignKeyDeletesAlong() {
        Table roots = SuiteLibrary.table("roots", ID, OTHER);
        Table leaves = pointing("leaves", "roots", ReferentialAction.CASCADE);
        create(roots, leaves);
        try (SqlConnection connection = connect()) {
            add(connection, roots, 1L, null);
            add(connection, leaves, 2L, 1L);

            connection.execute(new Delete(roots, new SuiteColumn<>(roots, ID).eq(1L)));

            assertEquals(List.of(0L), connection.list(select(count()).from(leaves)));
        }
    }

    @Test
    protected void aForeignKeySetsNull() {
        Table roots = SuiteLibrary.table("roots", ID, OTHER);
        Table leaves = pointing("leaves", "roots", ReferentialAction.SET_NULL);
        create(roots, leaves);
        SuiteColumn<Long> reference = new SuiteColumn<>(leaves, OTHER);
        try (SqlConnection connection = connect()) {
            add(connection, roots, 1L, null);
            add(connection, leaves, 2L, 1L);

            connection.execute(new Delete(roots, new SuiteColumn<>(roots, ID).eq(1L)));

            assertEquals(
                    List.of(1L), connection.list(select(count()).from(leaves).where(reference.isNull())));
        }
    }

    @Test
    protected void keysMayHaveSeveralColumns() {
        Column<String> country = Column.of("country", Types.text(2)).primaryKey();
        Column<Integer> number = Column.of("number", Types.INTEGER).primaryKey();
        Column<Integer> twin = Column.of("twin", Types.INTEGER).nullable();
        ForeignKey toItself = new ForeignKey(
                List.of("country", "twin"),
                "",
                "plates",
                List.of("country", "number"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        Table plates = SuiteLibrary.table("plates", List.of(country, number, twin), List.of(toItself), List.of());
        create(plates);
        try (SqlConnection connection = connect()) {
            var insert = SuiteLibrary.insert(
                    plates,
                    new SuiteText(plates, country),
                    new SuiteColumn<>(plates, number),
                    new SuiteColumn<>(plates, twin));
            connection.execute(insert, "de", 1, null);
            connection.execute(insert, "de", 2, 1);
            connection.execute(insert, "fr", 1, null);

            connection.commit();
            assertThrows(ConstraintViolationException.class, () -> connection.execute(insert, "fr", 1, null));
        }
        try (SqlConnection connection = connect()) {
            assertThrows(
                    ConstraintViolationException.class,
                    () -> connection.execute(
                            SuiteLibrary.insert(
                                    plates,
                                    new SuiteText(plates, country),
                                    new SuiteColumn<>(plates, number),
                                    new SuiteColumn<>(plates, twin)),
                            "fr",
                            2,
                            2_000));
        }
    }

    @Test
    protected void severalColumnsAreUniqueTogether() {
        Column<String> first = Column.of("first", Types.text(20));
        Column<String> last = Column.of("last", Types.text(20));
        Table people = SuiteLibrary.table(
                "people",
                List.of(ID, first, last),
                List.of(),
                List.of(new UniqueKey("one_of_a_name", List.of("first", "last"))));
        create(people);
        try (SqlConnection connection = connect()) {
            var insert = SuiteLibrary.insert(
                    people, new SuiteColumn<>(people, ID), new SuiteText(people, first), new SuiteText(people, last));
            connection.execute(insert, 1L, "Ann", "Lee");
            connection.execute(insert, 2L, "Ann", "Poe");
            connection.execute(insert, 3L, "Bob", "Lee");

            assertThrows(ConstraintViolationException.class, () -> connection.execute(insert, 4L, "Bob", "Lee"));
        }
    }

    private static final Column<Integer> HEIGHT = Column.of("height", Types.INTEGER);

    private static Table trees() {
        return SuiteLibrary.table("trees", ID, HEIGHT);
    }

    private static void plant(SqlConnection connection, Table trees, long id, int height) {
        connection.execute(
                SuiteLibrary.insert(trees, new SuiteColumn<>(trees, ID), new SuiteColumn<>(trees, HEIGHT)), id, height);
    }

    @Test
    protected void anIndexMayBeUnique() {
        Table trees = trees().withIndexes(List.of(new Index("by_height", List.of("height"), true, "")));
        create(trees);
        try (SqlConnection connection = connect()) {
            plant(connection, trees, 1, 10);

            assertThrows(ConstraintViolationException.class, () -> plant(connection, trees, 2, 10));
        }
    }

    @Test
    protected void anIndexMayBeOfSomeRowsOnly() {
        requires(Feature.PARTIAL_INDEXES);
        Table trees = trees().withIndexes(List.of(new Index("by_height", List.of("height"), true, "height > 5")));
        create(trees);
        try (SqlConnection connection = connect()) {
            plant(connection, trees, 1, 3);
            plant(connection, trees, 2, 3);
            plant(connection, trees, 3, 10);

            assertThrows(ConstraintViolationException.class, () -> plant(connection, trees, 4, 10));
        }
    }

    @Test
    protected void aCheckIsKept() {
        Table trees = trees().withChecks(List.of(new Check("grown", "height > 0")));
        create(trees);
        try (SqlConnection connection = connect()) {
            plant(connection, trees, 1, 1);

            var failure = assertThrows(ConstraintViolationException.class, () -> plant(connection, trees, 2, 0));

            assertEquals(ConstraintViolationException.Kind.CHECK, failure.kind());
        }
    }

    @Test
    protected void aCommentMayHoldAnyText() {
        Table trees = trees().withComment("it's a \\ \"tree\"; -- ");
        create(trees);

        assertEquals(0, rows(trees));
    }

    @Test
    protected void aTextOfAnyLengthMayBeUnique() {
        Column<String> code = Column.of("code", Types.TEXT);
        Table codes =
                SuiteLibrary.table("codes", List.of(ID, code), List.of(), List.of(new UniqueKey("", List.of("code"))));
        create(codes);
        try (SqlConnection connection = connect()) {
            var insert = SuiteLibrary.insert(codes, new SuiteColumn<>(codes, ID), new SuiteText(codes, code));
            connection.execute(insert, 1L, "a");

            assertThrows(ConstraintViolationException.class, () -> connection.execute(insert, 2L, "a"));
        }
    }

    @Test
    protected void whatCannotBeNumberedIsRefusedBeforeAnythingIsMade() {
        Column<String> code = Column.of("code", Types.text(10)).primaryKey().generated();
        Table table = SuiteLibrary.table("coded", code);

        MappingException refusal = assertThrows(MappingException.class, () -> create(AUTHORS, table));

        assertTrue(String.valueOf(refusal.getMessage()).contains("coded.code"), refusal::getMessage);
        assertThrows(DatabaseException.class, () -> rows(AUTHORS));
    }

    @Test
    protected void aColumnThatMayNotBeNullIsNot() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            assertThrows(
                    ConstraintViolationException.class,
                    () -> connection.execute(SuiteLibrary.insert(AUTHORS, AUTHOR_NAME), (Object) null));
        }
    }
}
