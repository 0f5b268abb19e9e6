package dev.kindred.dialect;

import static dev.kindred.dialect.Spelling.assertBoth;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.BOOKS;
import static dev.kindred.sql.Library.BOOK_AUTHOR;
import static dev.kindred.sql.Library.BOOK_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Library.TITLE;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.countDistinct;
import static dev.kindred.sql.Sql.exists;
import static dev.kindred.sql.Sql.lower;
import static dev.kindred.sql.Sql.max;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.QueryException;
import dev.kindred.schema.Column;
import dev.kindred.schema.Table;
import dev.kindred.sql.AliasedTable;
import dev.kindred.sql.Expression;
import dev.kindred.sql.PlainColumn;
import dev.kindred.sql.PlainText;
import dev.kindred.sql.ScalarSubquery;
import dev.kindred.sql.Select;
import dev.kindred.sql.Subquery;
import dev.kindred.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectSpellingTest {

    private static final Select<String> NAMES = select(NAME).from(AUTHORS);

    @Test
    void qualifiesColumnsByTheirTable() {
        assertBoth(NAMES.where(AUTHOR_ID.eq(7L)), "select authors.name from authors where authors.id = ?");
    }

    @Test
    void selectsNothingTwiceWhereDistinct() {
        assertBoth(NAMES.distinct(), "select distinct authors.name from authors");
    }

    @Test
    void joinsOnACondition() {
        assertBoth(
                select(NAME, TITLE).from(AUTHORS).join(BOOKS, BOOK_AUTHOR.eq(AUTHOR_ID)),
                "select authors.name, books.title from authors join books on books.author_id = authors.id");
        assertBoth(
                NAMES.leftJoin(BOOKS, BOOK_AUTHOR.eq(AUTHOR_ID)),
                "select authors.name from authors left join books on books.author_id = authors.id");
    }

    @Test
    void groupsAndOrders() {
        Select<?> counts = select(NAME, count(BOOK_ID))
                .from(AUTHORS)
                .join(BOOKS, BOOK_AUTHOR.eq(AUTHOR_ID))
                .groupBy(NAME)
                .having(count(BOOK_ID).gt(1L))
                .orderBy(count(BOOK_ID).desc(), NAME.asc());

        assertBoth(
                counts,
                "select authors.name, count(books.id) from authors join books on books.author_id = authors.id"
                        + " group by authors.name having count(books.id) > ? order by count(books.id) desc, authors.name");
    }

    @Test
    void limitsAndSkips() {
        assertBoth(NAMES.limit(5), "select authors.name from authors limit ?");
        assertBoth(NAMES.limit(5).offset(2), "select authors.name from authors limit ? offset ?");
        assertBoth(
                NAMES.offset(2),
                "select authors.name from authors limit -1 offset ?",
                "select authors.name from authors offset ?");
    }

    @Test
    void writesFunctionsAndAggregates() {
        assertBoth(select(count()).from(AUTHORS), "select count(*) from authors");
        assertBoth(select(countDistinct(NAME)).from(AUTHORS), "select count(distinct authors.name) from authors");
        assertBoth(select(max(AUTHOR_ID)).from(AUTHORS), "select max(authors.id) from authors");
        assertBoth(
                NAMES.where(lower(NAME).eq("jane")), "select authors.name from authors where lower(authors.name) = ?");
    }

    @Test
    void speaksOfAnAliasByItsName() {
        AliasedTable others = new AliasedTable(AUTHORS, "rivals");
        PlainText otherName = new PlainText(others, NAME.column());

        assertBoth(
                select(otherName).from(others).where(otherName.ne("Jane")),
                "select rivals.name from authors as rivals where rivals.name <> ?");
    }

    @Test
    void nestsSelects() {
        Select<Long> owners = select(BOOK_AUTHOR).from(BOOKS).where(TITLE.eq("Emma"));

        assertBoth(
                NAMES.where(AUTHOR_ID.in(owners)),
                "select authors.name from authors where authors.id in (select books.author_id from books where books.title"
                        + " = ?)");
        assertBoth(
                NAMES.where(exists(select(BOOK_ID).from(BOOKS).where(BOOK_AUTHOR.eq(AUTHOR_ID)))
                        .not()),
                "select authors.name from authors where not exists (select books.id from books where books.author_id ="
                        + " authors.id)");
        Expression<Long> newest =
                new ScalarSubquery<>(Types.BIGINT, select(max(BOOK_ID)).from(BOOKS));
        assertBoth(
                select(TITLE).from(BOOKS).where(BOOK_ID.eq(newest)),
                "select books.title from books where books.id = (select max(books.id) from books)");
    }

    @Test
    void selectsFromASelect() {
        assertBoth(
                select(count()).from(new Subquery(NAMES.distinct(), "x")),
                "select count(*) from (select distinct authors.name from authors) as x");
    }

    @Test
    void namesColumnsOfAnInnerSelectThatWouldBeCalledAlike() {
        Select<?> pairs = select(AUTHOR_ID, BOOK_ID).from(AUTHORS).join(BOOKS, BOOK_AUTHOR.eq(AUTHOR_ID));

        assertBoth(
                select(count()).from(new Subquery(pairs, "x")),
                "select count(*) from (select authors.id as c1, books.id as c2 from authors join books on books.author_id ="
                        + " authors.id) as x");
    }

    @Test
    void quotesWhatIsNoPlainName() {
        Column<Long> key = Column.of("group", Types.BIGINT);
        Table order = new Table("my schema", "order", "Order", List.of(key), List.of(), List.of());

        assertBoth(
                select(new PlainColumn<>(order, key)).from(order),
                "select \"order\".\"group\" from \"my schema\".\"order\"");
    }

    @Test
    void refusesAColumnWhoseTableIsNotInFrom() {
        assertThatThrownBy(() -> Spelling.on(Spelling.SQLITE, NAMES.where(TITLE.eq("Emma"))))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "Cannot run the query: it uses books.title, but books is not in FROM. Add .join(...) along a"
                                + " relationship that leads there, or .from(...).");
    }

    @Test
    void readsWithTheTypesOfTheDatabase() {
        Select<?> both = select(AUTHOR_ID, NAME).from(AUTHORS);
        CompiledSql compiled =
                Spelling.SQLITE.compile(both, dev.kindred.sql.StatementShape.of(both, Spelling.SQLITE::listShape));

        assertThat(compiled.columns()).containsExactly(Types.BIGINT, Types.text(100));
    }
}
