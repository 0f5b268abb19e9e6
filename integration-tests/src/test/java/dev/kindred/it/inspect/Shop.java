package dev.kindred.it.inspect;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.schema.TableSet;
import dev.kindred.schema.UniqueKey;
import dev.kindred.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Two tables to change, written by hand. */
final class Shop {

    static final Table AUTHORS = table(
            "authors",
            List.of(
                    Column.of("id", Types.BIGINT).primaryKey().generated(),
                    Column.of("name", Types.text(100)).unique()),
            List.of(),
            List.of(new UniqueKey("", List.of("name"))));

    static final Column<?> ID = Column.of("id", Types.BIGINT).primaryKey().generated();
    static final Column<?> AUTHOR_ID = Column.of("author_id", Types.BIGINT);
    static final Column<?> TITLE = Column.of("title", Types.text(300));
    static final Column<?> ISBN = Column.of("isbn", Types.text(13)).nullable();
    static final Column<?> PRICE = Column.of("price", Types.decimal(10, 2));
    static final Column<?> PAGES = Column.of("pages", Types.INTEGER);

    static final ForeignKey TO_AUTHOR = key(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION);
    static final UniqueKey ISBN_KEY = new UniqueKey("", List.of("isbn", "title"));

    static final Table BOOKS =
            table("books", List.of(ID, AUTHOR_ID, TITLE, ISBN, PRICE, PAGES), List.of(TO_AUTHOR), List.of(ISBN_KEY));

    private Shop() {}

    static Table table(String name, List<Column<?>> columns, List<ForeignKey> keys, List<UniqueKey> uniqueKeys) {
        return new Table("", name, name, columns, keys, uniqueKeys);
    }

    static ForeignKey key(ReferentialAction onDelete, ReferentialAction onUpdate) {
        return new ForeignKey(List.of("author_id"), "", "authors", List.of("id"), onDelete, onUpdate);
    }

    static MetaData metaData() {
        return with(BOOKS);
    }

    /** The same authors, with other books. */
    static MetaData with(Table books) {
        TableSet both = () -> List.of(AUTHORS, books);
        return MetaData.of(both);
    }

    /** The books, with other columns. */
    static MetaData with(UnaryOperator<List<Column<?>>> change) {
        List<Column<?>> columns = change.apply(new ArrayList<>(BOOKS.columns()));
        return with(table("books", columns, BOOKS.foreignKeys(), BOOKS.uniqueKeys()));
    }

    /** The books, with another column in the place of one. */
    static MetaData with(Column<?> column, Column<?> other) {
        return with(columns -> {
            columns.replaceAll(one -> one == column ? other : one);
            return columns;
        });
    }

    static MetaData withKeys(List<ForeignKey> keys, List<UniqueKey> uniqueKeys) {
        return with(table("books", BOOKS.columns(), keys, uniqueKeys));
    }
}
