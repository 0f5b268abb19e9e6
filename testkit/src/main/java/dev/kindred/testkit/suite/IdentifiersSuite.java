package dev.kindred.testkit.suite;

import static dev.kindred.sql.Sql.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.MappingException;
import dev.kindred.schema.Column;
import dev.kindred.schema.Table;
import dev.kindred.type.Types;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tables and columns may be called by any name. */
public abstract class IdentifiersSuite extends SuiteTest {

    private static final List<String> KEYWORDS = List.of(
            "order",
            "select",
            "user",
            "group",
            "table",
            "column",
            "value",
            "values",
            "key",
            "index",
            "limit",
            "offset",
            "desc",
            "default",
            "check",
            "primary",
            "references",
            "year",
            "date",
            "timestamp",
            "interval",
            "row",
            "rows",
            "rank",
            "end",
            "case",
            "when",
            "to",
            "from",
            "left",
            "using",
            "natural",
            "window",
            "over",
            "partition",
            "all",
            "position",
            "position",
            "type",
            "name",
            "schema",
            "database",
            "read",
            "write",
            "lock",
            "usage",
            "text",
            "at");

    private static final List<String> NAMES = List.of(
            "MixedCase",
            "UPPER",
            "with blank",
            "with-dash",
            "with.dot",
            "with\"quote",
            "with`tick",
            "with'apostrophe",
            "1st",
            "_underscore",
            "\u00e4\u00f6\u00fc",
            "\u65e5\u672c",
            "a;drop table x",
            "x--y",
            "x".repeat(60));

    /** For a subclass. */
    protected IdentifiersSuite() {}

    @TestFactory
    protected Stream<DynamicTest> aKeywordNamesATableAndAColumn() {
        return KEYWORDS.stream().distinct().map(name -> DynamicTest.dynamicTest(name, () -> assertNames(name)));
    }

    @TestFactory
    protected Stream<DynamicTest> anyTextNamesATableAndAColumn() {
        return NAMES.stream().map(name -> DynamicTest.dynamicTest(name, () -> assertNames(name)));
    }

    private void assertNames(String name) {
        Column<Long> key = Column.of(name, Types.BIGINT).primaryKey();
        Table table = SuiteLibrary.table(name, key);
        SuiteColumn<Long> column = new SuiteColumn<>(table, key);
        create(table);
        create(table); // it is found
        try (SqlConnection connection = connect()) {
            connection.execute(SuiteLibrary.insert(table, column), 7L);

            assertEquals(
                    List.of(7L),
                    connection.list(
                            select(column).from(table).where(column.eq(7L)).orderBy(column)));
        }
        engine().dropAll(metaData(table));
    }

    @Test
    protected void aNameIsAnAliasToo() {
        Column<Long> key = Column.of("id", Types.BIGINT).primaryKey();
        Table table = SuiteLibrary.table("things", key);
        create(table);
        try (SqlConnection connection = connect()) {
            connection.execute(SuiteLibrary.insert(table, new SuiteColumn<>(table, key)), 7L);
            for (String name : List.of("Order", "select", "with \"quote")) {
                SuiteAlias alias = new SuiteAlias(table, name);

                assertEquals(
                        List.of(7L),
                        connection.list(select(new SuiteColumn<>(alias, key)).from(alias)));
            }
        }
    }

    @Test
    protected void whatIsNoNameIsRefused() {
        Column<Long> key = Column.of("id", Types.BIGINT).primaryKey();

        assertThrows(MappingException.class, () -> create(SuiteLibrary.table("", key)));
        assertThrows(MappingException.class, () -> create(SuiteLibrary.table("a\0b", key)));
    }
}
