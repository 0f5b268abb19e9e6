package dev.kindred.dialect;

import static dev.kindred.dialect.Spelling.assertBoth;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.and;
import static dev.kindred.sql.Sql.not;
import static dev.kindred.sql.Sql.or;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.sql.Condition;
import dev.kindred.sql.InList;
import dev.kindred.sql.ListParameter;
import dev.kindred.sql.Select;
import dev.kindred.type.Types;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConditionSpellingTest {

    private static final Condition ONE = AUTHOR_ID.eq(1L);
    private static final Condition TWO = AUTHOR_ID.eq(2L);
    private static final Condition JANE = NAME.eq("Jane");

    private static Select<?> where(Condition condition) {
        return select(AUTHOR_ID).from(AUTHORS).where(condition);
    }

    private static void assertCondition(Condition condition, String sqlite, String h2) {
        String select = "select authors.id from authors where ";
        assertBoth(where(condition), select + sqlite, select + h2);
    }

    private static void assertCondition(Condition condition, String text) {
        assertCondition(condition, text, text);
    }

    @Test
    void compares() {
        assertCondition(AUTHOR_ID.ne(1L), "authors.id <> ?");
        assertCondition(AUTHOR_ID.lt(1L), "authors.id < ?");
        assertCondition(AUTHOR_ID.le(1L), "authors.id <= ?");
        assertCondition(AUTHOR_ID.gt(1L), "authors.id > ?");
        assertCondition(AUTHOR_ID.ge(AUTHOR_ID), "authors.id >= authors.id");
        assertCondition(AUTHOR_ID.between(1L, 2L), "authors.id between ? and ?");
        assertCondition(NAME.isNull(), "authors.name is null");
    }

    @Test
    void setsParenthesesOnlyWhereTheyMatter() {
        assertCondition(and(ONE, JANE), "authors.id = ? and authors.name = ?");
        assertCondition(or(and(ONE, JANE), TWO), "authors.id = ? and authors.name = ? or authors.id = ?");
        assertCondition(and(or(ONE, TWO), JANE), "(authors.id = ? or authors.id = ?) and authors.name = ?");
        assertCondition(not(or(ONE, TWO)), "not (authors.id = ? or authors.id = ?)");
        assertCondition(ONE.eq(TWO), "(authors.id = ?) = (authors.id = ?)");
    }

    @Test
    void turnsANotInward() {
        assertCondition(not(ONE), "not (authors.id = ?)");
        assertCondition(not(not(ONE)), "authors.id = ?");
        assertCondition(not(NAME.isNull()), "authors.name is not null");
        assertCondition(not(NAME.isNotNull()), "authors.name is null");
        assertCondition(not(AUTHOR_ID.between(1L, 2L)), "authors.id not between ? and ?");
        assertCondition(not(and()), "1 = 0");
        assertCondition(not(NAME.like("J%")), "authors.name not glob ?", "authors.name not like ? escape '\\'");
        assertCondition(not(AUTHOR_ID.in(1L)), "authors.id not in (?)", "not (authors.id = any(?))");
        assertCondition(
                not(AUTHOR_ID.in(select(AUTHOR_ID).from(AUTHORS))),
                "authors.id not in (select authors.id from authors)");
    }

    @Test
    void tellsUpperFromLowerCase() {
        assertCondition(NAME.like("J%"), "authors.name glob ?", "authors.name like ? escape '\\'");
    }

    @Test
    void findsNothingInAnEmptyList() {
        assertCondition(AUTHOR_ID.in(List.of()), "1 = 0");
        InList empty = new InList(AUTHOR_ID, ListParameter.argument(Types.BIGINT, 0));

        assertThat(Spelling.on(Spelling.SQLITE, where(empty), List.of()))
                .isEqualTo("select authors.id from authors where 1 = 0");
        assertThat(Spelling.on(Spelling.SQLITE, where(empty.not()), List.of()))
                .isEqualTo("select authors.id from authors where 1 = 1");
    }

    @Test
    void spellsListsOfLikeLengthsAlike() {
        assertCondition(AUTHOR_ID.in(1L), "authors.id in (?)", "authors.id = any(?)");
        assertCondition(AUTHOR_ID.in(1L, 2L, 3L), "authors.id in (?, ?, ?)", "authors.id = any(?)");
        String eight = "authors.id in (?, ?, ?, ?, ?, ?, ?, ?)";
        assertCondition(AUTHOR_ID.in(1L, 2L, 3L, 4L, 5L), eight, "authors.id = any(?)");
        assertCondition(AUTHOR_ID.in(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), eight, "authors.id = any(?)");
        assertCondition(
                AUTHOR_ID.in(LongStream.range(0, 1_001).boxed().toList()),
                "authors.id in (select value from json_each(?))",
                "authors.id = any(?)");
    }

    @Test
    void knowsFewShapesOfLists() {
        assertThat(LongStream.rangeClosed(1, 1_000)
                        .map(size -> Spelling.SQLITE.listShape((int) size))
                        .distinct())
                .containsExactly(1L, 2L, 3L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L);
    }
}
