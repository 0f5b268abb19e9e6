package library;

import dev.kindred.annotation.Lazy;
import dev.kindred.instrument.Generated;
import dev.kindred.mapping.CollectionAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;

/** The typed model of {@link Archive}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
public final class Archive_ extends EntityDescriptor<Archive, Long> {

    /** The entity {@link Archive}. */
    public static final Archive_ ARCHIVE = new Archive_();

    public final NumberAttribute<Archive, Long> id =
            number("id", Column.of("id", Types.BIGINT).primaryKey().generated());

    public final CollectionAttribute<Archive, Book> books = collection(
            "books",
            to(() -> Book_.BOOK).secondary("archived_books").orderBy(() -> Book_.BOOK.title.desc()).lazy(Lazy.DYNAMIC));

    public final CollectionAttribute<Archive, Author> readers =
            collection("readers", to(() -> Author_.AUTHOR).secondary("archive_readers").lazy(Lazy.WRITE_ONLY));

    private Archive_() {
        super(Archive.class, "Archive", "", "archives");
    }

    private Archive_(String alias) {
        super(ARCHIVE, alias);
    }

    /** A new archive, unknown to any session until it is added to one. */
    public Archive create() {
        return new ArchiveEntity();
    }

    @Override
    public Archive_ as(String alias) {
        return new Archive_(alias);
    }

    @Override
    protected Archive newInstance() {
        return new ArchiveEntity();
    }

    @Override
    protected Archive newInstance(Object key, RowSource row, int column) {
        ArchiveEntity entity = new ArchiveEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(Archive entity, int attribute, RowSource row, int column) {
        ((ArchiveEntity) entity).read(attribute, row, column);
    }
}
