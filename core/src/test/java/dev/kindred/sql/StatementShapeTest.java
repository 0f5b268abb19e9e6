package dev.kindred.sql;

import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.BOOKS;
import static dev.kindred.sql.Library.BOOK_AUTHOR;
import static dev.kindred.sql.Library.BOOK_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Library.TITLE;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.exists;
import static dev.kindred.sql.Sql.max;
import static dev.kindred.sql.Sql.min;
import static dev.kindred.sql.Sql.not;
import static dev.kindred.sql.Sql.or;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementShapeTest {

    private static final Select<String> NAMES = select(NAME).from(AUTHORS);

    private static StatementShape shape(Statement statement, Object... arguments) {
        return StatementShape.of(statement, size -> size, arguments);
    }

    @Test
    void isEqualWhereOnlyValuesDiffer() {
        assertThat(shape(NAMES.where(AUTHOR_ID.eq(1L)))).isEqualTo(shape(NAMES.where(AUTHOR_ID.eq(2L))));
        assertThat(shape(NAMES.where(AUTHOR_ID.eq(1L))).hashCode())
                .isEqualTo(shape(NAMES.where(AUTHOR_ID.eq(2L))).hashCode());
        assertThat(shape(NAMES.limit(1))).isEqualTo(shape(NAMES.limit(2)));
    }

    @Test
    void differsWhereTheSqlDoes() {
        Condition one = AUTHOR_ID.eq(1L);
        Condition two = NAME.eq("Jane");
        Select<Long> books = select(BOOK_ID).from(BOOKS);
        List<Statement> statements = new ArrayList<>(List.of(
                NAMES,
                NAMES.distinct(),
                NAMES.where(one),
                NAMES.where(AUTHOR_ID.ne(1L)),
                NAMES.where(two),
                NAMES.where(one, two),
                NAMES.where(or(one, two)),
                NAMES.where(not(one)),
                NAMES.where(NAME.isNull()),
                NAMES.where(NAME.isNotNull()),
                NAMES.where(NAME.like("J")),
                NAMES.where(AUTHOR_ID.in(1L, 2L)),
                NAMES.where(AUTHOR_ID.in(1L, 2L, 3L)),
                NAMES.where(not(AUTHOR_ID.in(1L, 2L))),
                NAMES.where(AUTHOR_ID.in(books)),
                NAMES.where(exists(books)),
                NAMES.where(AUTHOR_ID.between(1L, 2L)),
                NAMES.where(Sql.and()),
                NAMES.where(Sql.or()),
                NAMES.groupBy(NAME),
                NAMES.orderBy(NAME),
                NAMES.orderBy(NAME.desc()),
                NAMES.limit(1),
                NAMES.offset(1),
                NAMES.limit(1).offset(1),
                NAMES.join(BOOKS, BOOK_AUTHOR.eq(AUTHOR_ID)),
                NAMES.leftJoin(BOOKS, BOOK_AUTHOR.eq(AUTHOR_ID)),
                NAMES.from(BOOKS),
                NAMES.selecting(AUTHOR_ID),
                NAMES.selecting(count()),
                NAMES.selecting(min(AUTHOR_ID)),
                NAMES.selecting(max(AUTHOR_ID)),
                select(TITLE).from(BOOKS)));
        statements.add(new Delete(AUTHORS, one));
        statements.add(new Delete(AUTHORS, two));
        Assignment assignment = new Assignment(NAME, Parameter.of(NAME.type(), "Jane"));
        statements.add(new Update(AUTHORS, List.of(assignment), one));
        statements.add(new Insert(AUTHORS, List.of(assignment), List.of()));
        statements.add(new Insert(AUTHORS, List.of(assignment), List.of(AUTHOR_ID)));
        statements.add(new Insert(AUTHORS, List.of(), List.of()));
        statements.add(Library.ADD_AUTHOR.withRows(2));
        statements.add(Library.ADD_AUTHOR.withRows(2).withoutGenerated());

        assertThat(statements.stream().map(StatementShapeTest::shape)).doesNotHaveDuplicates();
    }

    @Test
    void givesTheValuesInTheOrderOfTheText() {
        StatementShape shape = shape(NAMES.where(NAME.in("a", "b"), AUTHOR_ID.between(3L, 4L))
                .having(count().gt(5L))
                .limit(6)
                .offset(7));

        assertThat(shape.values().stream().map(source -> source.value(new Object[0])))
                .containsExactly(List.of("a", "b"), 3L, 4L, 5L, 6L, 7L);
        assertThat(shape.listShapes()).containsExactly(2);
    }

    @Test
    void givesTheArgumentsOfSeveralRowsRowByRow() {
        Object[] arguments = {"a", 1L, "b", 2L, "c", 3L};

        assertThat(shape(Library.ADD_BOOK.withRows(3)).values().stream().map(source -> source.value(arguments)))
                .containsExactly(arguments);
    }

    @Test
    void takesTheLengthOfAListFromTheArguments() {
        Select<String> among = NAMES.where(new InList(NAME, ListParameter.argument(NAME.type(), 0)));

        assertThat(shape(among, List.of("a"))).isEqualTo(shape(among, List.of("b")));
        assertThat(shape(among, List.of("a"))).isNotEqualTo(shape(among, List.of("a", "b")));
    }

    @Test
    void canBeKeptWithoutItsValues() {
        StatementShape shape = shape(NAMES.where(NAME.in("a", "b")));

        assertThat(shape.withoutValues()).isEqualTo(shape);
        assertThat(shape.withoutValues().values()).isEmpty();
        assertThat(shape.withoutValues().listShapes()).containsExactly(2);
    }
}
