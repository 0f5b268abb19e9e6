package dev.kindred.handmade;

import dev.kindred.collection.TrackedList;
import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.type.RowSource;
import java.util.List;

/** The implementation of {@link HandMadeAuthor}. */
@Generated("dev.kindred.processor")
final class HandMadeAuthorEntity implements HandMadeAuthor, Instrumented {

    static final int ID = 0;
    static final int NAME = 1;
    static final int BOOKS = 2;

    private Long id;
    private String name;
    private TrackedList<HandMadeBook> books;

    // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker;

    HandMadeAuthorEntity() {}

    @Override
    public Long id() {
        if ((loaded & 1L << ID) == 0) {
            kindredTracker().load(this, ID);
        }
        return id;
    }

    @Override
    public HandMadeAuthor id(Long value) {
        if ((dirty & 1L << ID) == 0) {
            kindredTracker().changing(this, ID);
        }
        id = value;
        loaded |= 1L << ID;
        return this;
    }

    @Override
    public String name() {
        if ((loaded & 1L << NAME) == 0) {
            kindredTracker().load(this, NAME);
        }
        return name;
    }

    @Override
    public HandMadeAuthor name(String value) {
        if ((dirty & 1L << NAME) == 0) {
            kindredTracker().changing(this, NAME);
        }
        name = value;
        loaded |= 1L << NAME;
        return this;
    }

    @Override
    public List<HandMadeBook> books() {
        if (books == null) {
            books = new TrackedList<>(this, BOOKS);
        }
        if ((loaded & 1L << BOOKS) == 0) {
            kindredTracker().load(this, BOOKS);
        }
        return books;
    }

    @Override
    public String toString() {
        return kindredType().print(this);
    }

    @Override
    public EntityType kindredType() {
        return HandMadeAuthor_.AUTHOR;
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
            case NAME -> name;
            case BOOKS -> {
                if (books == null) {
                    books = new TrackedList<>(this, BOOKS);
                }
                yield books;
            }
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        switch (attribute) {
            case ID -> id = (Long) value;
            case NAME -> name = (String) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    void read(Object key, RowSource row, int column) {
        id = (Long) key;
        name = row.readText(column + 1);
        // The bits of these columns.
        loaded = 0x3L;
    }

    void read(int attribute, RowSource row, int column) {
        switch (attribute) {
            case ID -> id = row.read(column, HandMadeAuthor_.AUTHOR.id.type());
            case NAME -> name = row.read(column, HandMadeAuthor_.AUTHOR.name.type());
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
