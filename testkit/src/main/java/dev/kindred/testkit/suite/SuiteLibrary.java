package dev.kindred.testkit.suite;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.engine.SqlConnection;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Table;
import dev.kindred.schema.UniqueKey;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.TableSource;
import dev.kindred.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The tables of most tests: authors, whose names differ, and their books. */
final class SuiteLibrary {

    static final Column<Long> ID = Column.of("id", Types.BIGINT).primaryKey().generated();
    static final Column<String> NAME = Column.of("name", Types.text(100)).unique();
    static final Column<String> TITLE = Column.of("title", Types.text(300));
    static final Column<Integer> PAGES = Column.of("pages", Types.INTEGER).nullable();
    static final Column<Long> WRITER =
            Column.of("author_id", Types.BIGINT).nullable().references("authors", "id");

    static final Table AUTHORS =
            table("authors", List.of(ID, NAME), List.of(), List.of(new UniqueKey("", List.of("name"))));
    static final Table BOOKS =
            table("books", List.of(ID, TITLE, PAGES, WRITER), List.of(pointing("author_id", "authors")), List.of());

    static final SuiteNumber<Long> AUTHOR_ID = new SuiteNumber<>(AUTHORS, ID);
    static final SuiteText AUTHOR_NAME = new SuiteText(AUTHORS, NAME);
    static final SuiteNumber<Long> BOOK_ID = new SuiteNumber<>(BOOKS, ID);
    static final SuiteText BOOK_TITLE = new SuiteText(BOOKS, TITLE);
    static final SuiteNumber<Integer> BOOK_PAGES = new SuiteNumber<>(BOOKS, PAGES);
    static final SuiteNumber<Long> BOOK_WRITER = new SuiteNumber<>(BOOKS, WRITER);

    /** Inserts an author by name and answers the key. */
    static final Insert ADD_AUTHOR = insert(AUTHORS, List.of(AUTHOR_NAME), List.of(AUTHOR_ID));

    /** Inserts a book by title, pages and its author's key, and answers its key. */
    static final Insert ADD_BOOK = insert(BOOKS, List.of(BOOK_TITLE, BOOK_PAGES, BOOK_WRITER), List.of(BOOK_ID));

    private SuiteLibrary() {}

    static Table table(String name, List<Column<?>> columns, List<ForeignKey> foreign, List<UniqueKey> unique) {
        return new Table("", name, name, columns, foreign, unique);
    }

    static Table table(String name, Column<?>... columns) {
        return table(name, List.of(columns), List.of(), List.of());
    }

    static ForeignKey pointing(String column, String target) {
        return pointing(column, target, ReferentialAction.NO_ACTION);
    }

    static ForeignKey pointing(String column, String target, ReferentialAction onDelete) {
        return new ForeignKey(List.of(column), "", target, List.of("id"), onDelete, ReferentialAction.NO_ACTION);
    }

    /** An insert whose values are arguments. */
    static Insert insert(TableSource table, List<ColumnExpression<?>> columns, List<ColumnExpression<?>> generated) {
        List<Assignment> values = new ArrayList<>();
        for (ColumnExpression<?> column : columns) {
            values.add(new Assignment(column, Parameter.argument(column.type(), values.size())));
        }
        return new Insert(table, values, generated);
    }

    static Insert insert(TableSource table, ColumnExpression<?>... columns) {
        return insert(table, List.of(columns), List.of());
    }

    static long addAuthor(SqlConnection connection, String name) {
        return (Long) Objects.requireNonNull(connection.insert(ADD_AUTHOR, name)[0]);
    }
}
