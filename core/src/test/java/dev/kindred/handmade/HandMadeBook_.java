package dev.kindred.handmade;

import dev.kindred.instrument.Generated;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.TextAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;

/** The typed model of {@link HandMadeBook}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
public final class HandMadeBook_ extends EntityDescriptor<HandMadeBook, Long> {

    /** The entity {@link HandMadeBook}. */
    public static final HandMadeBook_ BOOK = new HandMadeBook_();

    public final NumberAttribute<HandMadeBook, Long> id =
            number("id", Column.of("id", Types.BIGINT).primaryKey().generated());

    public final TextAttribute<HandMadeBook> title = text("title", Column.of("title", Types.text(300)));

    public final NumberAttribute<HandMadeBook, Integer> pages = number("pages", Column.of("pages", Types.INTEGER));

    public final NumberAttribute<HandMadeBook, Long> authorId =
            number("authorId", Column.of("author_id", Types.BIGINT).nullable().references("authors", "id"));

    public final ReferenceAttribute<HandMadeBook, HandMadeAuthor> author = reference(
            "author", to(() -> HandMadeAuthor_.AUTHOR).by(authorId).backPopulates(() -> HandMadeAuthor_.AUTHOR.books));

    private HandMadeBook_() {
        super(HandMadeBook.class, "HandMadeBook", "", "books");
    }

    private HandMadeBook_(String alias) {
        super(BOOK, alias);
    }

    /** A new book, unknown to any session until it is added to one. */
    public HandMadeBook create() {
        return new HandMadeBookEntity();
    }

    @Override
    public HandMadeBook_ as(String alias) {
        return new HandMadeBook_(alias);
    }

    @Override
    protected HandMadeBook newInstance() {
        return new HandMadeBookEntity();
    }

    @Override
    protected HandMadeBook newInstance(Object key, RowSource row, int column) {
        HandMadeBookEntity entity = new HandMadeBookEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(HandMadeBook entity, int attribute, RowSource row, int column) {
        ((HandMadeBookEntity) entity).read(attribute, row, column);
    }
}
