package library;

import dev.kindred.instrument.Generated;
import dev.kindred.mapping.CollectionAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.mapping.TextAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;

/** The typed model of {@link Author}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
public final class Author_ extends EntityDescriptor<Author, Long> {

    /** The entity {@link Author}. */
    public static final Author_ AUTHOR = new Author_();

    public final NumberAttribute<Author, Long> id =
            number("id", Column.of("id", Types.BIGINT).primaryKey().generated());

    public final TextAttribute<Author> name = text("name", Column.of("name", Types.text(100)));

    public final CollectionAttribute<Author, Book> books =
            collection("books", to(() -> Book_.BOOK).backPopulates(() -> Book_.BOOK.author));

    private Author_() {
        super(Author.class, "Author", "", "authors");
    }

    private Author_(String alias) {
        super(AUTHOR, alias);
    }

    /** A new author, unknown to any session until it is added to one. */
    public Author create() {
        return new AuthorEntity();
    }

    @Override
    public Author_ as(String alias) {
        return new Author_(alias);
    }

    @Override
    protected Author newInstance() {
        return new AuthorEntity();
    }

    @Override
    protected Author newInstance(Object key, RowSource row, int column) {
        AuthorEntity entity = new AuthorEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(Author entity, int attribute, RowSource row, int column) {
        ((AuthorEntity) entity).read(attribute, row, column);
    }
}
