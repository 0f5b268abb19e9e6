package dev.kindred.testkit;

import static dev.kindred.testkit.SqlAssert.assertSql;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.sql.Select;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlAssertTest {

    private static final Select<String> EMMA = Shelf.NAMES.where(Shelf.NAME.eq("Emma"));
    private static final String TEXT = "select shelf.name from shelf where shelf.name = ?";

    @Test
    void comparesTextAndParameters() {
        assertSql(EMMA).on(Databases.SQLITE).is(TEXT, "Emma").on(Databases.H2).is(TEXT, "Emma");
        assertSql(Shelf.NAMES.where(Shelf.NAME.in("a", "b")))
                .on(Databases.SQLITE)
                .is("select shelf.name from shelf where shelf.name in (?, ?)", List.of("a", "b"));
    }

    @Test
    void comparesAllRowsOfAnInsert() {
        assertSql(Shelf.adding(2), "Emma", null)
                .on(Databases.SQLITE)
                .is("insert into shelf (name) values (?), (?)", "Emma", null);
    }

    @Test
    void showsBothWhereTheyDiffer() {
        assertThatThrownBy(() -> assertSql(EMMA).on(Databases.H2).is(TEXT, "Persuasion"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(TEXT + "  [Persuasion (String)]")
                .hasMessageContaining(TEXT + "  [Emma (String)]");
        assertThatThrownBy(() -> assertSql(EMMA).on(Databases.H2).is("select 1", "Emma"))
                .isInstanceOf(AssertionError.class);
    }
}
