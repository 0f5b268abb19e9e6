package library;

import dev.kindred.collection.BothSides;
import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.type.RowSource;
import java.util.Optional;

/** The implementation of {@link Book}. */
@Generated("dev.kindred.processor")
final class BookEntity implements Book, Instrumented {

    static final int ID = 0;
    static final int TITLE = 1;
    static final int PAGES = 2;
    static final int AUTHOR_ID = 3;
    static final int AUTHOR = 4;

    private Long id;
    private String title;
    private Integer pages;
    private Long authorId;
    private Author author;

    // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker;

    BookEntity() {}

    @Override
    public Long id() {
        if ((loaded & 1L << ID) == 0) {
            kindredTracker().load(this, ID);
        }
        return id;
    }

    @Override
    public String title() {
        if ((loaded & 1L << TITLE) == 0) {
            kindredTracker().load(this, TITLE);
        }
        return title;
    }

    @Override
    public Book title(String value) {
        value = Book.stripped(value);
        if ((dirty & 1L << TITLE) == 0) {
            kindredTracker().changing(this, TITLE);
        }
        title = value;
        loaded |= 1L << TITLE;
        return this;
    }

    @Override
    public Optional<Integer> pages() {
        if ((loaded & 1L << PAGES) == 0) {
            kindredTracker().load(this, PAGES);
        }
        return Optional.ofNullable(pages);
    }

    @Override
    public Book pages(Integer value) {
        if ((dirty & 1L << PAGES) == 0) {
            kindredTracker().changing(this, PAGES);
        }
        pages = value;
        loaded |= 1L << PAGES;
        return this;
    }

    @Override
    public Long authorId() {
        if ((loaded & 1L << AUTHOR_ID) == 0) {
            kindredTracker().load(this, AUTHOR_ID);
        }
        return authorId;
    }

    @Override
    public Book authorId(Long value) {
        BothSides.setKey(this, AUTHOR_ID, value); // takes author along
        return this;
    }

    @Override
    public Author author() {
        if ((loaded & 1L << AUTHOR) == 0) {
            kindredTracker().load(this, AUTHOR);
        }
        return author;
    }

    @Override
    public Book author(Author value) {
        BothSides.setReference(this, AUTHOR, value); // keeps authorId and the author's books in step
        return this;
    }

    @Override
    public String toString() {
        return kindredType().print(this);
    }

    @Override
    public EntityType kindredType() {
        return Book_.BOOK;
    }

    @Override
    public Tracker kindredTracker() {
        return tracker == null ? TransientTracker.INSTANCE : tracker;
    }

    @Override
    public void kindredTracker(Tracker value) {
        tracker = value;
    }

    @Override
    public Object kindredGet(int attribute) {
        return switch (attribute) {
            case ID -> id;
            case TITLE -> title;
            case PAGES -> pages;
            case AUTHOR_ID -> authorId;
            case AUTHOR -> author;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        switch (attribute) {
            case ID -> id = (Long) value;
            case TITLE -> title = (String) value;
            case PAGES -> pages = (Integer) value;
            case AUTHOR_ID -> authorId = (Long) value;
            case AUTHOR -> author = (Author) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public Object kindredValidated(int attribute, Object value) {
        return switch (attribute) {
            case TITLE -> Book.stripped((String) value);
            default -> value;
        };
    }

    void read(Object key, RowSource row, int column) {
        id = (Long) key;
        title = row.readText(column + 1);
        pages = row.readIntOrNull(column + 2);
        authorId = row.readLongOrNull(column + 3);
        // The bits of these columns.
        loaded = 0xfL;
    }

    void read(int attribute, RowSource row, int column) {
        switch (attribute) {
            case ID -> id = row.readLongOrNull(column);
            case TITLE -> title = row.readText(column);
            case PAGES -> pages = row.readIntOrNull(column);
            case AUTHOR_ID -> authorId = row.readLongOrNull(column);
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public long kindredLoaded(int word) {
        return loaded;
    }

    @Override
    public void kindredLoaded(int word, long bits) {
        loaded = bits;
    }

    @Override
    public long kindredDirty(int word) {
        return dirty;
    }

    @Override
    public void kindredDirty(int word, long bits) {
        dirty = bits;
    }

    @Override
    public long kindredStale(int word) {
        return stale;
    }

    @Override
    public void kindredStale(int word, long bits) {
        stale = bits;
    }
}
