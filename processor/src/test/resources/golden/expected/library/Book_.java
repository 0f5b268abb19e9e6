package library;

import dev.kindred.instrument.Generated;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.TextAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;

/** The typed model of {@link Book}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
public final class Book_ extends EntityDescriptor<Book, Long> {

    /** The entity {@link Book}. */
    public static final Book_ BOOK = new Book_();

    public final NumberAttribute<Book, Long> id =
            number("id", Column.of("id", Types.BIGINT).primaryKey().generated());

    public final TextAttribute<Book> title = text("title", Column.of("title", Types.text(300)));

    public final NumberAttribute<Book, Integer> pages =
            number("pages", Column.of("pages", Types.INTEGER).nullable());

    public final NumberAttribute<Book, Long> authorId =
            number("authorId", Column.of("author_id", Types.BIGINT).references("authors", "id"));

    public final ReferenceAttribute<Book, Author> author =
            reference("author", to(() -> Author_.AUTHOR).by(authorId).backPopulates(() -> Author_.AUTHOR.books));

    private Book_() {
        super(Book.class, "Book", "", "books");
    }

    private Book_(String alias) {
        super(BOOK, alias);
    }

    /** A new book, unknown to any session until it is added to one. */
    public Book create() {
        return new BookEntity();
    }

    @Override
    public Book_ as(String alias) {
        return new Book_(alias);
    }

    @Override
    protected Book newInstance() {
        return new BookEntity();
    }

    @Override
    protected Book newInstance(Object key, RowSource row, int column) {
        BookEntity entity = new BookEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(Book entity, int attribute, RowSource row, int column) {
        ((BookEntity) entity).read(attribute, row, column);
    }
}
