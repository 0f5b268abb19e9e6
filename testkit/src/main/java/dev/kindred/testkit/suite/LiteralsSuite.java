package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static dev.kindred.testkit.suite.SuiteLibrary.ADD_AUTHOR;
import static dev.kindred.testkit.suite.SuiteLibrary.ADD_BOOK;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHORS;
import static dev.kindred.testkit.suite.SuiteLibrary.AUTHOR_NAME;
import static dev.kindred.testkit.suite.SuiteLibrary.BOOKS;
import static dev.kindred.testkit.suite.SuiteLibrary.BOOK_PAGES;
import static dev.kindred.testkit.suite.SuiteLibrary.BOOK_TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kindred.engine.SqlConnection;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Sql;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values in conditions: texts with special characters, patterns, lists of all lengths, NULL and the three-valued logic. */
public abstract class LiteralsSuite extends SuiteTest {

    /** For a subclass. */
    protected LiteralsSuite() {}

    private List<String> named(List<String> names, Condition condition) {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            names.forEach(name -> connection.insert(ADD_AUTHOR, name));
            connection.commit();
            return connection.list(
                    select(AUTHOR_NAME).from(AUTHORS).where(condition).orderBy(AUTHOR_NAME));
        }
    }

    private List<String> titled(Condition condition) {
        create(AUTHORS, BOOKS);
        try (SqlConnection connection = connect()) {
            connection.insert(ADD_BOOK, "long", 900, null);
            connection.insert(ADD_BOOK, "short", 9, null);
            connection.insert(ADD_BOOK, "unknown", null, null);
            return connection.list(
                    select(BOOK_TITLE).from(BOOKS).where(condition).orderBy(BOOK_TITLE));
        }
    }

    @Test
    protected void aTextIsNeverSql() {
        String nasty = "'; drop table authors; -- \\' \" ` ? :name {d} $1 %s";

        assertEquals(List.of(nasty), named(List.of(nasty, "other"), AUTHOR_NAME.eq(nasty)));
    }

    @Test
    protected void anEmptyTextIsNotNull() {
        assertEquals(List.of(""), named(List.of("", "a"), AUTHOR_NAME.eq("")));
    }

    @Test
    protected void upperAndLowerCaseDiffer() {
        assertEquals(List.of("ann"), named(List.of("ann", "ANN", "Ann"), AUTHOR_NAME.eq("ann")));
    }

    @Test
    protected void blanksAtTheEndCount() {
        assertEquals(List.of("a "), named(List.of("a", "a "), AUTHOR_NAME.eq("a ")));
    }

    @Test
    protected void aPatternTellsUpperFromLowerCase() {
        assertEquals(List.of("ann"), named(List.of("ann", "ANN"), AUTHOR_NAME.like("a%")));
        assertEquals(List.of("ann"), named(List.of(), AUTHOR_NAME.like("a_n")));
    }

    @Test
    protected void aPieceHasNoWildcards() {
        List<String> names = List.of("100%", "100 per cent", "a_b", "axb", "c\\d", "c[d]*?");

        assertEquals(List.of("100%"), named(names, AUTHOR_NAME.contains("0%")));
        assertEquals(List.of("a_b"), named(List.of(), AUTHOR_NAME.startsWith("a_")));
        assertEquals(List.of("c\\d"), named(List.of(), AUTHOR_NAME.contains("\\")));
        assertEquals(List.of("c[d]*?"), named(List.of(), AUTHOR_NAME.endsWith("]*?")));
    }

    @Test
    protected void aPatternIsNegated() {
        assertEquals(
                List.of("bob"),
                named(List.of("ann", "bob"), AUTHOR_NAME.like("a%").not()));
    }

    @Test
    protected void nullEqualsNothing() {
        assertEquals(List.of("long"), titled(BOOK_PAGES.ne(9)));
        assertEquals(List.of("unknown"), titled(BOOK_PAGES.isNull()));
        assertEquals(List.of("long", "short"), titled(BOOK_PAGES.isNotNull()));
    }

    @Test
    protected void whatIsUnknownStaysUnknownWhenNegated() {
        assertEquals(List.of("long"), titled(Sql.not(BOOK_PAGES.lt(100))));
        assertEquals(List.of("long"), titled(BOOK_PAGES.in(9, 10).not()));
        assertEquals(List.of("long"), titled(BOOK_PAGES.between(1, 10).not()));
    }

    @Test
    protected void noValuesAtAllAreFalseAndTheirOppositeIsTrue() {
        assertEquals(List.of(), titled(BOOK_PAGES.in(List.of())));
        assertEquals(
                List.of("long", "short", "unknown"),
                titled(BOOK_PAGES.in(List.of()).not()));
    }

    @Test
    protected void aListMayHaveAnyLength() {
        create(AUTHORS, BOOKS);
        try (SqlConnection connection = connect()) {
            connection.insert(ADD_BOOK, "in it", 1, null);
            connection.insert(ADD_BOOK, "beyond", 100_000, null);
            for (int size : new int[] {1, 2, 3, 4, 5, 63, 64, 65, 999, 1_000, 1_001, 5_000}) {
                List<Integer> pages = IntStream.rangeClosed(1, size).boxed().toList();

                assertEquals(
                        List.of("in it"),
                        connection.list(select(BOOK_TITLE).from(BOOKS).where(BOOK_PAGES.in(pages))),
                        size + " values");
            }
        }
    }

    @Test
    protected void conditionsNest() {
        assertEquals(
                List.of("short"),
                titled(Sql.and(
                        Sql.or(BOOK_PAGES.lt(10), BOOK_TITLE.eq("unknown")), Sql.not(Sql.and(BOOK_PAGES.isNull())))));
    }

    @Test
    protected void aValueOfTheWholeResultIsReadToo() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            assertEquals(List.of(0L), connection.list(select(count()).from(AUTHORS)));
        }
    }
}
