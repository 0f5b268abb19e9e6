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
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TablesTest {

    private static final Select<String> NAMES = select(NAME).from(AUTHORS);

    @Test
    void findsAColumnWhoseTableIsNotThere() {
        assertThat(Tables.unknownColumn(NAMES)).isNull();
        assertThat(Tables.unknownColumn(NAMES.where(TITLE.eq("Emma")))).isEqualTo(TITLE);
        assertThat(Tables.unknownColumn(NAMES.orderBy(TITLE))).isEqualTo(TITLE);
        assertThat(Tables.unknownColumn(NAMES.groupBy(TITLE))).isEqualTo(TITLE);
        assertThat(Tables.unknownColumn(NAMES.having(count(TITLE).gt(1L)))).isEqualTo(TITLE);
        assertThat(Tables.unknownColumn(NAMES.selecting(TITLE))).isEqualTo(TITLE);
        assertThat(Tables.unknownColumn(NAMES.where(TITLE.eq("Emma")).join(BOOKS, BOOK_AUTHOR.eq(AUTHOR_ID))))
                .isNull();
    }

    @Test
    void letsAnInnerSelectReadTheOuterOne() {
        Select<Long> own = select(BOOK_ID).from(BOOKS).where(BOOK_AUTHOR.eq(AUTHOR_ID));

        assertThat(Tables.unknownColumn(NAMES.where(exists(own)))).isNull();
        assertThat(Tables.unknownColumn(own)).isEqualTo(AUTHOR_ID);
        assertThat(Tables.unknownColumn(select(count()).from(new Subquery(own, "x"))))
                .isEqualTo(AUTHOR_ID);
    }

    @Test
    void tellsAnAliasFromTheTableItself() {
        AliasedTable rivals = new AliasedTable(AUTHORS, "rivals");

        assertThat(Tables.unknownColumn(select(NAME).from(rivals))).isEqualTo(NAME);
        assertThat(rivals.displayName()).isEqualTo("authors as rivals");
    }

    @Test
    void namesAllTablesThatAreRead() {
        assertThat(Tables.readBy(NAMES)).containsExactly(AUTHORS);
        assertThat(Tables.readBy(NAMES.join(BOOKS, BOOK_AUTHOR.eq(AUTHOR_ID)))).containsExactly(AUTHORS, BOOKS);
        assertThat(Tables.readBy(NAMES.where(AUTHOR_ID.in(select(BOOK_AUTHOR).from(BOOKS)))))
                .containsExactly(AUTHORS, BOOKS);
    }
}
