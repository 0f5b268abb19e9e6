package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kindred.engine.SqlConnection;
import dev.kindred.schema.Column;
import dev.kindred.schema.Table;
import dev.kindred.sql.Insert;
import dev.kindred.type.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each type comes back equal, sorts as in Java, is found by comparing and in lists, and may be NULL. Values that the dialect says it
 * cannot keep are left out.
 */
public abstract class TypesSuite extends SuiteTest {

    private static final Column<Integer> NUMBER =
            Column.of("number", Types.INTEGER).primaryKey();

    /** For a subclass. */
    protected TypesSuite() {}

    @TestFactory
    protected Stream<DynamicTest> everyTypeComesBackEqualAndSorted() {
        return Sample.all()
                .map(sample -> DynamicTest.dynamicTest(sample.type().toString(), () -> {
                    try (Shelf<?> shelf = Shelf.of(this, sample)) {
                        assertEquals(shelf.values(), shelf.sorted());
                    }
                }));
    }

    @TestFactory
    protected Stream<DynamicTest> everyTypeIsFoundByComparing() {
        return Sample.all()
                .map(sample -> DynamicTest.dynamicTest(sample.type().toString(), () -> {
                    try (Shelf<?> shelf = Shelf.of(this, sample)) {
                        shelf.assertFoundByComparing();
                    }
                }));
    }

    @TestFactory
    protected Stream<DynamicTest> everyTypeIsFoundInListsShortAndLong() {
        return Sample.all()
                .map(sample -> DynamicTest.dynamicTest(sample.type().toString(), () -> {
                    try (Shelf<?> shelf = Shelf.of(this, sample)) {
                        shelf.assertFoundInLists();
                    }
                }));
    }

    @TestFactory
    protected Stream<DynamicTest> everyTypeMayBeNull() {
        return Sample.all()
                .map(sample -> DynamicTest.dynamicTest(sample.type().toString(), () -> {
                    try (Shelf<?> shelf = Shelf.of(this, sample)) {
                        shelf.assertKeepsNull();
                    }
                }));
    }

    @Test
    protected void bytesComeBackEqualAndAreFound() {
        Column<byte[]> held = Column.of("held", Types.BINARY);
        Table table = SuiteLibrary.table("bytes", NUMBER, held);
        SuiteColumn<byte[]> value = new SuiteColumn<>(table, held);
        SuiteColumn<Integer> number = new SuiteColumn<>(table, NUMBER);
        byte[][] values = {{}, {0}, {39, 92}, {-128}, {-1, -1}};
        create(table);
        try (SqlConnection connection = connect()) {
            for (int i = 0; i < values.length; i++) {
                connection.execute(SuiteLibrary.insert(table, number, value), i, values[i]);
            }

            List<byte[]> read = connection.list(select(value).from(table).orderBy(number));

            for (int i = 0; i < values.length; i++) {
                assertArrayEquals(values[i], read.get(i));
                assertEquals(
                        List.of(i), connection.list(select(number).from(table).where(value.eq(values[i]))));
            }
        }
    }

    @Test
    protected void bytesAreFoundInListsOfAnyLength() {
        Column<byte[]> held = Column.of("held", Types.BINARY);
        Table table = SuiteLibrary.table("bytes_in_lists", NUMBER, held);
        SuiteColumn<byte[]> value = new SuiteColumn<>(table, held);
        SuiteColumn<Integer> number = new SuiteColumn<>(table, NUMBER);
        byte[][] values = {{}, {0}, {39, 92}, {-128, 0, 7}, {-1, -1}};
        create(table);
        try (SqlConnection connection = connect()) {
            for (int i = 0; i < values.length; i++) {
                connection.execute(SuiteLibrary.insert(table, number, value), i, values[i]);
            }
            for (int size : new int[] {1, 3, 1_001}) {
                List<byte[]> none = Collections.nCopies(size, values[0]);
                List<byte[]> some = new ArrayList<>(Collections.nCopies(size, values[3]));
                some.add(values[1]);

                assertEquals(
                        List.of(0), connection.list(select(number).from(table).where(value.in(none))));
                assertEquals(
                        List.of(1, 3),
                        connection.list(
                                select(number).from(table).where(value.in(some)).orderBy(number)));
                assertEquals(
                        List.of(0, 2, 4),
                        connection.list(select(number)
                                .from(table)
                                .where(value.in(some).not())
                                .orderBy(number)));
            }
        }
    }

    /** A table of one type, filled from last to first. */
    private record Shelf<T>(
            SqlConnection connection, Table table, SuiteColumn<Integer> number, SuiteColumn<T> value, List<T> values)
            implements AutoCloseable {

        static <T> Shelf<T> of(SuiteTest test, Sample<T> sample) {
            List<T> kept = sample.ascending().stream()
                    .filter(one -> test.engine().dialect().refusal(sample.type(), one) == null)
                    .toList();
            assertTrue(kept.size() > 1, "values that are not refused");
            Column<T> held = Column.of("held", sample.type()).nullable();
            Table table = SuiteLibrary.table(
                    "shelf_" + sample.type().toString().replaceAll("\\W", "_").toLowerCase(Locale.ROOT), NUMBER, held);
            test.create(table);
            SuiteColumn<Integer> number = new SuiteColumn<>(table, NUMBER);
            SuiteColumn<T> value = new SuiteColumn<>(table, held);
            Shelf<T> shelf = new Shelf<>(test.connect(), table, number, value, kept);
            shelf.fill();
            return shelf;
        }

        private Insert insert() {
            return SuiteLibrary.insert(table, number, value);
        }

        private void fill() {
            List<Object[]> runs = new ArrayList<>();
            for (int i = values.size() - 1; i >= 0; i--) {
                runs.add(new Object[] {i, values.get(i)});
            }
            try {
                connection.batch(insert(), new ArrayList<>(runs));
                connection.commit();
            } catch (RuntimeException e) {
                connection.close();
                throw e;
            }
        }

        List<T> sorted() {
            return connection.list(select(value).from(table).orderBy(value, number));
        }

        void assertFoundByComparing() {
            for (int i = 0; i < values.size(); i++) {
                T one = values.get(i);
                assertEquals(
                        List.of(i), connection.list(select(number).from(table).where(value.eq(one))), "= " + one);
                assertEquals(
                        List.of((long) i),
                        connection.list(select(count()).from(table).where(value.lt(one))),
                        "< " + one);
            }
        }

        void assertFoundInLists() {
            List<T> sought = values.subList(1, values.size());
            List<T> many = new ArrayList<>();
            while (many.size() <= 1_000) {
                many.addAll(sought);
            }
            for (List<T> list : List.of(sought, many)) {
                assertEquals(
                        sought,
                        connection.list(
                                select(value).from(table).where(value.in(list)).orderBy(number)));
                assertEquals(
                        List.of(0),
                        connection.list(
                                select(number).from(table).where(value.in(list).not())));
            }
        }

        void assertKeepsNull() {
            connection.execute(insert(), -1, null);

            assertEquals(List.of(-1), connection.list(select(number).from(table).where(value.isNull())));
            assertEquals(
                    Collections.singletonList(null),
                    connection.list(select(value).from(table).where(number.eq(-1))));
            connection.read(select(value).from(table).where(number.eq(-1)), row -> assertTrue(row.isNull(0)));
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
