package dev.kindred.sql;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.schema.UniqueKey;
import dev.kindred.type.Types;
import java.util.List;

/** The two tables of most tests: authors and their books. */
public final class Library {

    private static final Column<Long> AUTHOR_ID_COLUMN =
            Column.of("id", Types.BIGINT).primaryKey().generated();
    private static final Column<String> NAME_COLUMN =
            Column.of("name", Types.text(100)).unique();
    private static final Column<Long> BOOK_ID_COLUMN =
            Column.of("id", Types.BIGINT).primaryKey().generated();
    private static final Column<String> TITLE_COLUMN = Column.of("title", Types.text(300));
    private static final Column<Long> BOOK_AUTHOR_COLUMN =
            Column.of("author_id", Types.BIGINT).nullable().references("authors", "id");

    public static final Table AUTHORS = new Table(
            "",
            "authors",
            "Author",
            List.of(AUTHOR_ID_COLUMN, NAME_COLUMN),
            List.of(),
            List.of(new UniqueKey("", List.of("name"))));

    public static final Table BOOKS = new Table(
            "",
            "books",
            "Book",
            List.of(BOOK_ID_COLUMN, TITLE_COLUMN, BOOK_AUTHOR_COLUMN),
            List.of(new ForeignKey(
                    List.of("author_id"),
                    "",
                    "authors",
                    List.of("id"),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION)),
            List.of());

    public static final PlainColumn<Long> AUTHOR_ID = new PlainColumn<>(AUTHORS, AUTHOR_ID_COLUMN);
    public static final PlainText NAME = new PlainText(AUTHORS, NAME_COLUMN);
    public static final PlainColumn<Long> BOOK_ID = new PlainColumn<>(BOOKS, BOOK_ID_COLUMN);
    public static final PlainText TITLE = new PlainText(BOOKS, TITLE_COLUMN);
    public static final PlainColumn<Long> BOOK_AUTHOR = new PlainColumn<>(BOOKS, BOOK_AUTHOR_COLUMN);

    /** Inserts an author by name and answers its key. */
    public static final Insert ADD_AUTHOR =
            new Insert(AUTHORS, List.of(new Assignment(NAME, Parameter.argument(NAME.type(), 0))), List.of(AUTHOR_ID));

    /** Inserts a book by title and its author's key. */
    public static final Insert ADD_BOOK = new Insert(
            BOOKS,
            List.of(
                    new Assignment(TITLE, Parameter.argument(TITLE.type(), 0)),
                    new Assignment(BOOK_AUTHOR, Parameter.argument(Types.BIGINT, 1))),
            List.of(BOOK_ID));

    private Library() {}

    /** Both tables, the dependent one named first. */
    public static MetaData metaData() {
        return MetaData.of(() -> List.of(BOOKS, AUTHORS));
    }
}
