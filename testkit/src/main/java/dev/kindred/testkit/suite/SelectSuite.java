package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.avg;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.countDistinct;
import static dev.kindred.sql.Sql.exists;
import static dev.kindred.sql.Sql.lower;
import static dev.kindred.sql.Sql.max;
import static dev.kindred.sql.Sql.min;
import static dev.kindred.sql.Sql.select;
import static dev.kindred.sql.Sql.upper;
import static dev.kindred.testkit.suite.SuiteLibrary.ADD_BOOK;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHORS;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_ID;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_NAME;
import static dev.kindred.testkit.suite.SuiteLibrary.BOOKS;
import static dev.kindred.testkit.suite.SuiteLibrary.BOOK_ID;
import static dev.kindred.testkit.suite.SuiteLibrary.BOOK_PAGES;
import static dev.kindred.testkit.suite.SuiteLibrary.BOOK_TITLE;
import static dev.kindred.testkit.suite.SuiteLibrary.BOOK_WRITER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kindred.engine.SqlConnection;
import dev.kindred.sql.Row2;
import dev.kindred.sql.ScalarSubquery;
import dev.kindred.sql.Select;
import dev.kindred.sql.Subquery;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms of a SELECT. */
public abstract class SelectSuite extends SuiteTest {

    /** For a subclass. */
    protected SelectSuite() {}

    /** Ann wrote two books, Bob one, Cleo none; one book has no author. */
    @BeforeEach
    final void fill() {
        create(AUTHORS, BOOKS);
        try (SqlConnection connection = connect()) {
            long ann = SuiteLibrary.addAuthor(connection, "Ann");
            long bob = SuiteLibrary.addAuthor(connection, "Bob");
            SuiteLibrary.addAuthor(connection, "Cleo");
            connection.insert(ADD_BOOK, "Alpha", 100, ann);
            connection.insert(ADD_BOOK, "Beta", 200, ann);
            connection.insert(ADD_BOOK, "Gamma", 100, bob);
            connection.insert(ADD_BOOK, "Delta", null, null);
            connection.commit();
        }
    }

    private <R> List<R> list(Select<R> select) {
        try (SqlConnection connection = connect()) {
            return connection.list(select);
        }
    }

    @Test
    protected void joins() {
        assertEquals(
                List.of(new Row2<>("Alpha", "Ann"), new Row2<>("Beta", "Ann"), new Row2<>("Gamma", "Bob")),
                list(select(BOOK_TITLE, AUTHOR_NAME)
                        .from(BOOKS)
                        .join(AUTHORS, BOOK_WRITER.eq(AUTHOR_ID))
                        .orderBy(BOOK_TITLE)));
    }

    @Test
    protected void aLeftJoinKeepsRowsWithoutPartner() {
        List<Row2<String, String>> rows = list(select(AUTHOR_NAME, BOOK_TITLE)
                .from(AUTHORS)
                .leftJoin(BOOKS, BOOK_WRITER.eq(AUTHOR_ID))
                .where(AUTHOR_NAME.ne("Ann"))
                .orderBy(AUTHOR_NAME));

        assertEquals("Gamma", rows.get(0).second());
        assertEquals("Cleo", rows.get(1).first());
        assertNull(rows.get(1).second());
    }

    @Test
    protected void aTableIsJoinedWithItself() {
        SuiteAlias other = new SuiteAlias(BOOKS, "other");
        SuiteNumber<Integer> otherPages = new SuiteNumber<>(other, SuiteLibrary.PAGES);
        SuiteNumber<Long> otherId = new SuiteNumber<>(other, SuiteLibrary.ID);

        assertEquals(
                List.of("Alpha", "Gamma"),
                list(select(BOOK_TITLE)
                        .from(BOOKS)
                        .join(other, BOOK_PAGES.eq(otherPages))
                        .where(BOOK_ID.ne(otherId))
                        .orderBy(BOOK_TITLE)));
    }

    /** NULL is the greatest or the smallest of all, so that another direction puts it to the other end. */
    @Test
    protected void nullsAreOrderedAsTheDialectClaims() {
        boolean isGreatest = engine().takesNullForGreatest();
        Select<String> titles = select(BOOK_TITLE).from(BOOKS);

        assertEquals(
                isGreatest ? List.of("Alpha", "Gamma", "Beta", "Delta") : List.of("Delta", "Alpha", "Gamma", "Beta"),
                list(titles.orderBy(BOOK_PAGES, BOOK_TITLE)));
        assertEquals(
                isGreatest ? List.of("Delta", "Beta", "Gamma", "Alpha") : List.of("Beta", "Gamma", "Alpha", "Delta"),
                list(titles.orderBy(BOOK_PAGES.desc(), BOOK_TITLE.desc())));
    }

    @Test
    protected void groupsAndFiltersGroups() {
        assertEquals(
                List.of(new Row2<>("Ann", 2L)),
                list(select(AUTHOR_NAME, count(BOOK_ID))
                        .from(AUTHORS)
                        .leftJoin(BOOKS, BOOK_WRITER.eq(AUTHOR_ID))
                        .groupBy(AUTHOR_NAME)
                        .having(count(BOOK_ID).gt(1L))));
    }

    @Test
    protected void aggregates() {
        assertEquals(List.of(3L), list(select(count(BOOK_PAGES)).from(BOOKS)));
        assertEquals(List.of(2L), list(select(countDistinct(BOOK_PAGES)).from(BOOKS)));
        assertEquals(List.of(4L), list(select(count()).from(BOOKS)));
        assertEquals(
                List.of(new Row2<>(100, 200)),
                list(select(min(BOOK_PAGES), max(BOOK_PAGES)).from(BOOKS)));
        assertEquals(List.of(150.0), list(select(avg(BOOK_PAGES)).from(BOOKS).where(BOOK_TITLE.in("Alpha", "Beta"))));
    }

    @Test
    protected void anAverageHasItsFraction() {
        double average = list(select(avg(BOOK_PAGES)).from(BOOKS)).get(0);

        assertEquals(400.0 / 3, average, 0.0001);
    }

    @Test
    protected void anAggregateOfNoRowsIsNull() {
        assertNull(list(select(max(BOOK_PAGES)).from(BOOKS).where(BOOK_TITLE.eq("none")))
                .get(0));
    }

    @Test
    protected void distinctRows() {
        assertEquals(
                List.of(100, 200),
                list(select(BOOK_PAGES)
                        .distinct()
                        .from(BOOKS)
                        .where(BOOK_PAGES.isNotNull())
                        .orderBy(BOOK_PAGES)));
    }

    @Test
    protected void ordersUpAndDown() {
        assertEquals(
                List.of("Beta", "Alpha", "Gamma"),
                list(select(BOOK_TITLE)
                        .from(BOOKS)
                        .where(BOOK_PAGES.isNotNull())
                        .orderBy(BOOK_PAGES.desc(), BOOK_TITLE.asc())));
    }

    @Test
    protected void limitsAndSkips() {
        Select<String> sorted = select(BOOK_TITLE).from(BOOKS).orderBy(BOOK_TITLE);

        assertEquals(List.of("Alpha", "Beta"), list(sorted.limit(2)));
        assertEquals(List.of("Beta", "Delta"), list(sorted.limit(2).offset(1)));
        assertEquals(List.of("Gamma"), list(sorted.offset(3)));
        assertEquals(List.of(), list(sorted.limit(0)));
    }

    @Test
    protected void asksWhetherThereAreRows() {
        Select<Long> written = select(BOOK_ID).from(BOOKS).where(BOOK_WRITER.eq(AUTHOR_ID));

        assertEquals(
                List.of("Cleo"),
                list(select(AUTHOR_NAME).from(AUTHORS).where(exists(written).not())));
    }

    @Test
    protected void looksInASelect() {
        Select<Long> longBooks = select(BOOK_WRITER).from(BOOKS).where(BOOK_PAGES.gt(150));

        assertEquals(List.of("Ann"), list(select(AUTHOR_NAME).from(AUTHORS).where(AUTHOR_ID.in(longBooks))));
        assertEquals(
                List.of("Bob", "Cleo"),
                list(select(AUTHOR_NAME)
                        .from(AUTHORS)
                        .where(AUTHOR_ID.in(longBooks).not())
                        .orderBy(AUTHOR_NAME)));
    }

    @Test
    protected void aSelectIsAValue() {
        ScalarSubquery<Integer> longest =
                new ScalarSubquery<>(BOOK_PAGES.type(), select(max(BOOK_PAGES)).from(BOOKS));

        assertEquals(List.of("Beta"), list(select(BOOK_TITLE).from(BOOKS).where(BOOK_PAGES.eq(longest))));
    }

    /** The inner select answers two columns of one name, which no select in FROM may. */
    @Test
    protected void aSelectStandsInFrom() {
        Select<?> pairs = select(AUTHOR_ID, BOOK_ID).from(AUTHORS).join(BOOKS, BOOK_WRITER.eq(AUTHOR_ID));

        assertEquals(List.of(3L), list(select(count()).from(new Subquery(pairs, "pairs"))));
    }

    @Test
    protected void changesCase() {
        assertEquals(
                List.of(new Row2<>("ANN", "ann")),
                list(select(upper(AUTHOR_NAME), lower(AUTHOR_NAME))
                        .from(AUTHORS)
                        .where(upper(AUTHOR_NAME).eq("ANN"))));
    }

    @Test
    protected void severalConditionsHoldTogether() {
        assertEquals(
                List.of("Beta"),
                list(select(BOOK_TITLE).from(BOOKS).where(BOOK_PAGES.gt(150), BOOK_TITLE.startsWith("B"))));
    }
}
