package dev.kindred.benchmarks.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** What jOOQ's generator would write of the tables. */
final class Tables {

    static final Table<Record> AUTHORS = table(name("authors"));
    static final Field<Long> AUTHOR_ID = column("authors", "id", SQLDataType.BIGINT);
    static final Field<String> AUTHOR_NAME = column("authors", "name", SQLDataType.VARCHAR(100));
    static final Field<String> EMAIL = column("authors", "email", SQLDataType.VARCHAR(100));
    static final Field<LocalDate> BORN = column("authors", "born", SQLDataType.LOCALDATE);
    static final Field<Integer> RATING = column("authors", "rating", SQLDataType.INTEGER);

    static final Table<Record> BOOKS = table(name("books"));
    static final Field<Long> BOOK_ID = column("books", "id", SQLDataType.BIGINT);
    static final Field<String> TITLE = column("books", "title", SQLDataType.VARCHAR(200));
    static final Field<String> ISBN = column("books", "isbn", SQLDataType.VARCHAR(20));
    static final Field<BigDecimal> PRICE = column("books", "price", SQLDataType.NUMERIC(10, 2));
    static final Field<Integer> PAGES = column("books", "pages", SQLDataType.INTEGER);
    static final Field<LocalDate> PUBLISHED = column("books", "published", SQLDataType.LOCALDATE);
    static final Field<Integer> STOCK = column("books", "stock", SQLDataType.INTEGER);
    static final Field<Long> BOOK_AUTHOR = column("books", "author_id", SQLDataType.BIGINT);

    static final Table<Record> TAGS = table(name("tags"));
    static final Field<Long> TAG_ID = column("tags", "id", SQLDataType.BIGINT);
    static final Field<String> TAG_NAME = column("tags", "name", SQLDataType.VARCHAR(50));

    static final Table<Record> BOOK_TAGS = table(name("book_tags"));
    static final Field<Long> LINK_BOOK = column("book_tags", "book_id", SQLDataType.BIGINT);
    static final Field<Long> LINK_TAG = column("book_tags", "tag_id", SQLDataType.BIGINT);

    static final Table<Record> ENTRIES = table(name("entries"));
    static final Field<Long> ENTRY_ID = column("entries", "id", SQLDataType.BIGINT);
    static final Field<Integer> AMOUNT = column("entries", "amount", SQLDataType.INTEGER);

    private Tables() {}

    private static <T> Field<T> column(String table, String column, DataType<T> type) {
        return field(name(table, column), type);
    }
}
