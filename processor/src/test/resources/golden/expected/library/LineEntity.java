package library;

import dev.kindred.collection.BothSides;
import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.type.RowSource;

/** The implementation of {@link Line}. */
@Generated("dev.kindred.processor")
final class LineEntity implements Line, Instrumented {

    static final int SHOP_ID = 0;
    static final int SHOP = 1;
    static final int NUMBER = 2;
    static final int FOLLOWS_SHOP_ID = 3;
    static final int FOLLOWS_NUMBER = 4;
    static final int FOLLOWS = 5;

    private Long shopId;
    private Shop shop;
    private int number;
    private Long followsShopId;
    private Integer followsNumber;
    private Line follows;

    // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker;

    LineEntity() {}

    @Override
    public Shop shop() {
        if ((loaded & 1L << SHOP) == 0) {
            kindredTracker().load(this, SHOP);
        }
        return shop;
    }

    @Override
    public Line shop(Shop value) {
        BothSides.setReference(this, SHOP, value); // keeps shopId and the shop's lines in step
        return this;
    }

    @Override
    public int number() {
        if ((loaded & 1L << NUMBER) == 0) {
            kindredTracker().load(this, NUMBER);
        }
        return number;
    }

    @Override
    public Line number(int value) {
        if ((dirty & 1L << NUMBER) == 0) {
            kindredTracker().changing(this, NUMBER);
        }
        number = value;
        loaded |= 1L << NUMBER;
        return this;
    }

    @Override
    public Line follows() {
        if ((loaded & 1L << FOLLOWS) == 0) {
            kindredTracker().load(this, FOLLOWS);
        }
        return follows;
    }

    @Override
    public Line follows(Line value) {
        BothSides.setReference(this, FOLLOWS, value); // keeps followsShopId and followsNumber in step
        return this;
    }

    @Override
    public String toString() {
        return kindredType().print(this);
    }

    @Override
    public EntityType kindredType() {
        return Line_.LINE;
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
            case SHOP_ID -> shopId;
            case SHOP -> shop;
            case NUMBER -> number;
            case FOLLOWS_SHOP_ID -> followsShopId;
            case FOLLOWS_NUMBER -> followsNumber;
            case FOLLOWS -> follows;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        switch (attribute) {
            case SHOP_ID -> shopId = (Long) value;
            case SHOP -> shop = (Shop) value;
            case NUMBER -> number = value == null ? 0 : (Integer) value;
            case FOLLOWS_SHOP_ID -> followsShopId = (Long) value;
            case FOLLOWS_NUMBER -> followsNumber = (Integer) value;
            case FOLLOWS -> follows = (Line) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    void read(Object key, RowSource row, int column) {
        shopId = row.readLongOrNull(column);
        number = row.readInt(column + 1);
        followsShopId = row.readLongOrNull(column + 2);
        followsNumber = row.readIntOrNull(column + 3);
        // The bits of these columns.
        loaded = 0x1dL;
    }

    void read(int attribute, RowSource row, int column) {
        switch (attribute) {
            case SHOP_ID -> shopId = row.readLongOrNull(column);
            case NUMBER -> number = row.readInt(column);
            case FOLLOWS_SHOP_ID -> followsShopId = row.readLongOrNull(column);
            case FOLLOWS_NUMBER -> followsNumber = row.readIntOrNull(column);
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
