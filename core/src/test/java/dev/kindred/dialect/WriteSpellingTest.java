package dev.kindred.dialect;

import static dev.kindred.dialect.Spelling.assertBoth;
import static dev.kindred.sql.Library.ADD_AUTHOR;
import static dev.kindred.sql.Library.ADD_BOOK;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.BOOKS;
import static dev.kindred.sql.Library.BOOK_AUTHOR;
import static dev.kindred.sql.Library.BOOK_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.exists;
import static dev.kindred.sql.Sql.not;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.sql.Assignment;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.StatementShape;
import dev.kindred.sql.Update;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteSpellingTest {

    @Test
    void insertsAndAsksForTheKey() {
        assertBoth(
                ADD_AUTHOR,
                "insert into authors (name) values (?) returning id",
                "insert into authors (name) values (?)");
        CompiledSql h2 = Spelling.H2.compile(ADD_AUTHOR, StatementShape.of(ADD_AUTHOR, Spelling.H2::listShape));
        assertThat(h2.keyColumns()).containsExactly("id");
    }

    @Test
    void insertsSeveralRowsAtOnce() {
        assertBoth(
                ADD_BOOK.withRows(3),
                "insert into books (title, author_id) values (?, ?), (?, ?), (?, ?) returning id",
                "insert into books (title, author_id) values (?, ?), (?, ?), (?, ?)");
        CompiledSql sqlite = Spelling.SQLITE.compile(
                ADD_BOOK.withRows(3), StatementShape.of(ADD_BOOK.withRows(3), Spelling.SQLITE::listShape));
        assertThat(sqlite.slots()).hasSize(6);
    }

    @Test
    void insertsARowOfDefaults() {
        assertBoth(new Insert(AUTHORS, List.of(), List.of()), "insert into authors default values");
    }

    @Test
    void keepsTheNamesOfWhatIsWritten() {
        CompiledSql insert = Spelling.H2.compile(ADD_BOOK, StatementShape.of(ADD_BOOK, Spelling.H2::listShape));
        Delete all = new Delete(AUTHORS, AUTHOR_ID.eq(1L));
        CompiledSql delete = Spelling.H2.compile(all, StatementShape.of(all, Spelling.H2::listShape));

        assertThat(insert.names()).containsExactly("books", "title", "author_id", "id");
        assertThat(delete.names()).containsExactly("authors");
    }

    @Test
    void updatesWithoutQualifyingColumns() {
        Update rename =
                new Update(AUTHORS, List.of(new Assignment(NAME, Parameter.of(NAME.type(), "Jane"))), AUTHOR_ID.eq(1L));

        assertBoth(rename, "update authors set name = ? where id = ?");
    }

    @Test
    void deletesWithoutQualifyingColumns() {
        assertBoth(new Delete(AUTHORS, AUTHOR_ID.eq(1L)), "delete from authors where id = ?");
    }

    @Test
    void qualifiesColumnsInsideASelectOfADelete() {
        Delete bookless =
                new Delete(AUTHORS, not(exists(select(BOOK_ID).from(BOOKS).where(BOOK_AUTHOR.eq(AUTHOR_ID)))));

        assertBoth(
                bookless,
                "delete from authors where not exists (select books.id from books where books.author_id = authors.id)");
    }
}
