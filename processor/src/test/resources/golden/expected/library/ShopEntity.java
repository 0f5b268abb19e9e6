package library;

import dev.kindred.collection.BothSides;
import dev.kindred.collection.TrackedList;
import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.type.RowSource;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** The implementation of {@link Shop}. */
@Generated("dev.kindred.processor")
final class ShopEntity extends Shop implements Instrumented {

    static final int ID = 0;
    static final int NAME = 1;
    static final int LINES = 2;

    private long id;
    private String name;
    private TrackedList<Line> lines;

    // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker;

    ShopEntity() {}

    ShopEntity(String name, String... words) throws IOException {
        super(name, words);
    }

    @Override
    public long id() {
        if ((loaded & 1L << ID) == 0) {
            kindredTracker().load(this, ID);
        }
        return id;
    }

    @Override
    protected String name() {
        if ((loaded & 1L << NAME) == 0) {
            kindredTracker().load(this, NAME);
        }
        return name;
    }

    @Override
    protected void name(String value) {
        if ((dirty & 1L << NAME) == 0) {
            kindredTracker().changing(this, NAME);
        }
        name = value;
        loaded |= 1L << NAME;
    }

    @Override
    List<Line> lines() {
        if (lines == null) {
            lines = new TrackedList<>(this, LINES);
        }
        if ((loaded & 1L << LINES) == 0) {
            kindredTracker().load(this, LINES);
        }
        return lines;
    }

    @Override
    Shop lines(Collection<? extends Line> value) {
        BothSides.replace(this, LINES, value);
        return this;
    }

    @Override
    List<Line> followed() {
        return Shop_.SHOP.followed.of(this);
    }

    @Override
    public EntityType kindredType() {
        return Shop_.SHOP;
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
            case LINES -> {
                if (lines == null) {
                    lines = new TrackedList<>(this, LINES);
                }
                yield lines;
            }
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        switch (attribute) {
            case ID -> id = value == null ? 0 : (Long) value;
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
            case ID -> id = row.readLong(column);
            case NAME -> name = row.readText(column);
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
