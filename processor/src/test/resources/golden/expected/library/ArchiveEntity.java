package library;

import dev.kindred.collection.TrackedMembers;
import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.query.DynamicCollection;
import dev.kindred.query.WriteOnlyCollection;
import dev.kindred.type.RowSource;

/** The implementation of {@link Archive}. */
@Generated("dev.kindred.processor")
final class ArchiveEntity implements Archive, Instrumented {

    static final int ID = 0;
    static final int BOOKS = 1;
    static final int READERS = 2;

    private Long id;
    private TrackedMembers<Book> books;
    private TrackedMembers<Author> readers;

    // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker;

    ArchiveEntity() {}

    @Override
    public Long id() {
        if ((loaded & 1L << ID) == 0) {
            kindredTracker().load(this, ID);
        }
        return id;
    }

    @Override
    public DynamicCollection<Book> books() {
        if (books == null) {
            books = new TrackedMembers<>(this, BOOKS);
        }
        return new DynamicCollection<>(books);
    }

    @Override
    public WriteOnlyCollection<Author> readers() {
        if (readers == null) {
            readers = new TrackedMembers<>(this, READERS);
        }
        return new WriteOnlyCollection<>(readers);
    }

    @Override
    public String toString() {
        return kindredType().print(this);
    }

    @Override
    public EntityType kindredType() {
        return Archive_.ARCHIVE;
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
            case BOOKS -> {
                if (books == null) {
                    books = new TrackedMembers<>(this, BOOKS);
                }
                yield books;
            }
            case READERS -> {
                if (readers == null) {
                    readers = new TrackedMembers<>(this, READERS);
                }
                yield readers;
            }
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        switch (attribute) {
            case ID -> id = (Long) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    void read(Object key, RowSource row, int column) {
        id = (Long) key;
        // The bits of these columns.
        loaded = 0x1L;
    }

    void read(int attribute, RowSource row, int column) {
        switch (attribute) {
            case ID -> id = row.readLongOrNull(column);
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
