package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.excluded;
import static dev.kindred.sql.Sql.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kindred.dialect.Feature;
import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.QueryException;
import dev.kindred.schema.Column;
import dev.kindred.schema.Table;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Insert;
import dev.kindred.type.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inserts that change the row, or leave it alone, where its key is taken. */
public abstract class UpsertSuite extends SuiteTest {

    private static final Column<String> COUNTRY =
            Column.of("country", Types.text(2)).primaryKey();
    private static final Column<Integer> NUMBER =
            Column.of("number", Types.INTEGER).primaryKey();
    private static final Column<String> OWNER =
            Column.of("owner", Types.text(20)).nullable();
    private static final Column<LocalDate> SINCE =
            Column.of("since", Types.DATE).nullable();

    private static final Table PLATES = SuiteLibrary.table("plates", COUNTRY, NUMBER, OWNER, SINCE);
    private static final SuiteText PLATE_COUNTRY = new SuiteText(PLATES, COUNTRY);
    private static final SuiteNumber<Integer> PLATE_NUMBER = new SuiteNumber<>(PLATES, NUMBER);
    private static final SuiteText PLATE_OWNER = new SuiteText(PLATES, OWNER);
    private static final SuiteColumn<LocalDate> PLATE_SINCE = new SuiteColumn<>(PLATES, SINCE);

    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final Insert ADD =
            SuiteLibrary.insert(PLATES, PLATE_COUNTRY, PLATE_NUMBER, PLATE_OWNER, PLATE_SINCE);
    private static final Insert ADD_IF_NEW =
            ADD.onConflict(PLATE_COUNTRY, PLATE_NUMBER).doNothing();
    private static final Insert ADD_OR_CHANGE = ADD.onConflict(PLATE_COUNTRY, PLATE_NUMBER)
            .doUpdate(
                    Assignment.of(PLATE_OWNER, excluded(PLATE_OWNER)),
                    Assignment.of(PLATE_SINCE, excluded(PLATE_SINCE)));

    /** For a subclass. */
    protected UpsertSuite() {}

    @BeforeEach
    final void fill() {
        create(PLATES);
        try (SqlConnection connection = connect()) {
            connection.execute(ADD, "de", 1, "Ann", MAY);
            connection.execute(ADD, "de", 2, "Bob", MAY);
            connection.commit();
        }
    }

    private static List<String> owners(SqlConnection connection) {
        return connection.list(select(PLATE_OWNER).from(PLATES).orderBy(PLATE_COUNTRY, PLATE_NUMBER));
    }

    private static List<@Nullable Object[]> runs() {
        List<@Nullable Object[]> runs = new ArrayList<>();
        runs.add(new Object[] {"de", 2, "Eve", MAY});
        runs.add(new Object[] {"de", 3, "Fay", null});
        runs.add(new Object[] {"fr", 1, "Guy", MAY});
        return runs;
    }

    @Test
    protected void aNewRowIsInserted() {
        requires(Feature.UPSERT);
        try (SqlConnection connection = connect()) {
            assertEquals(1, connection.execute(ADD_OR_CHANGE, "fr", 1, "Cleo", null));
            connection.execute(ADD_IF_NEW, "fr", 2, "Dan", MAY);

            assertEquals(List.of("Ann", "Bob", "Cleo", "Dan"), owners(connection));
            assertNull(connection
                    .list(select(PLATE_SINCE).from(PLATES).where(PLATE_OWNER.eq("Cleo")))
                    .get(0));
        }
    }

    @Test
    protected void aRowThatIsThereIsChanged() {
        requires(Feature.UPSERT);
        try (SqlConnection connection = connect()) {
            connection.execute(ADD_OR_CHANGE, "de", 1, "Zoe", MAY.plusDays(1));

            assertEquals(List.of("Zoe", "Bob"), owners(connection));
            assertEquals(
                    List.of(MAY.plusDays(1)),
                    connection.list(select(PLATE_SINCE).from(PLATES).where(PLATE_NUMBER.eq(1))));
        }
    }

    @Test
    protected void aRowThatIsThereIsLeftAlone() {
        requires(Feature.UPSERT);
        try (SqlConnection connection = connect()) {
            connection.execute(ADD_IF_NEW, "de", 1, "Zoe", null);

            assertEquals(List.of("Ann", "Bob"), owners(connection));
        }
    }

    @Test
    protected void aNullTakesThePlaceOfAValue() {
        requires(Feature.UPSERT);
        try (SqlConnection connection = connect()) {
            connection.execute(ADD_OR_CHANGE, "de", 1, null, null);

            assertNull(owners(connection).get(0));
        }
    }

    /** A column by itself is the value that is there, and a value is one for all. */
    @Test
    protected void aChangeMayUseWhatIsThere() {
        requires(Feature.UPSERT);
        Insert keeping = ADD.onConflict(PLATE_COUNTRY, PLATE_NUMBER)
                .doUpdate(Assignment.of(PLATE_OWNER, PLATE_OWNER), Assignment.of(PLATE_SINCE, MAY.plusYears(1)));
        try (SqlConnection connection = connect()) {
            connection.execute(keeping, "de", 1, "Zoe", null);

            assertEquals(List.of("Ann", "Bob"), owners(connection));
            assertEquals(
                    List.of(MAY.plusYears(1)),
                    connection.list(select(PLATE_SINCE).from(PLATES).where(PLATE_NUMBER.eq(1))));
        }
    }

    @Test
    protected void severalRowsOfOneStatementAreTreatedEachByItself() {
        requires(Feature.UPSERT);
        try (SqlConnection connection = connect()) {
            connection.execute(
                    ADD_OR_CHANGE.withRows(3),
                    runs().stream().flatMap(Arrays::stream).toArray());

            assertEquals(List.of("Ann", "Eve", "Fay", "Guy"), owners(connection));
        }
    }

    @Test
    protected void aBatchInsertsAndChanges() {
        requires(Feature.UPSERT);
        try (SqlConnection connection = connect()) {
            connection.batch(ADD_OR_CHANGE, runs());

            assertEquals(List.of("Ann", "Eve", "Fay", "Guy"), owners(connection));
        }
    }

    @Test
    protected void aBatchInsertsWhatIsNew() {
        requires(Feature.UPSERT);
        try (SqlConnection connection = connect()) {
            connection.batch(ADD_IF_NEW, runs());

            assertEquals(List.of("Ann", "Bob", "Fay", "Guy"), owners(connection));
        }
    }

    @Test
    protected void withoutItATakenKeyIsAnError() {
        try (SqlConnection connection = connect()) {
            assertThrows(ConstraintViolationException.class, () -> connection.execute(ADD, "de", 1, "Zoe", null));
        }
    }

    @Test
    protected void aDatabaseWithoutItSaysSo() {
        lacks(Feature.UPSERT);
        try (SqlConnection connection = connect()) {
            assertRefused(
                    QueryException.class,
                    "inserts or updates",
                    () -> connection.execute(ADD_IF_NEW, "de", 1, "Zoe", null));
        }
    }
}
