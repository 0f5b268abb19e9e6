package dev.kindred.handmade;

import dev.kindred.instrument.Generated;
import dev.kindred.mapping.CollectionAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.mapping.TextAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;

/** The typed model of {@link HandMadeAuthor}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
public final class HandMadeAuthor_ extends EntityDescriptor<HandMadeAuthor, Long> {

    /** The entity {@link HandMadeAuthor}. */
    public static final HandMadeAuthor_ AUTHOR = new HandMadeAuthor_();

    public final NumberAttribute<HandMadeAuthor, Long> id =
            number("id", Column.of("id", Types.BIGINT).primaryKey().generated());

    public final TextAttribute<HandMadeAuthor> name = text("name", Column.of("name", Types.text(100)));

    public final CollectionAttribute<HandMadeAuthor, HandMadeBook> books =
            collection("books", to(() -> HandMadeBook_.BOOK).backPopulates(() -> HandMadeBook_.BOOK.author));

    private HandMadeAuthor_() {
        super(HandMadeAuthor.class, "HandMadeAuthor", "", "authors");
    }

    private HandMadeAuthor_(String alias) {
        super(AUTHOR, alias);
    }

    /** A new author, unknown to any session until it is added to one. */
    public HandMadeAuthor create() {
        return new HandMadeAuthorEntity();
    }

    @Override
    public HandMadeAuthor_ as(String alias) {
        return new HandMadeAuthor_(alias);
    }

    @Override
    protected HandMadeAuthor newInstance() {
        return new HandMadeAuthorEntity();
    }

    @Override
    protected HandMadeAuthor newInstance(Object key, RowSource row, int column) {
        HandMadeAuthorEntity entity = new HandMadeAuthorEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(HandMadeAuthor entity, int attribute, RowSource row, int column) {
        ((HandMadeAuthorEntity) entity).read(attribute, row, column);
    }
}
