package library;

import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.type.RowSource;
import java.math.BigDecimal;
import java.time.Instant;

/** The implementation of {@link Sale}. */
@Generated("dev.kindred.processor")
final class SaleEntity implements Sale, Instrumented {

    static final int ID = 0;
    static final int PRICE = 1;
    static final int AMOUNT = 2;
    static final int SOLD_AT = 3;
    static final int TOTAL = 4;
    static final int LARGE = 5;

    private Long id;
    private BigDecimal price;
    private int amount;
    private Instant soldAt;
    private BigDecimal total;
    private boolean large;

    // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker;

    SaleEntity() {}

    @Override
    public Long id() {
        if ((loaded & 1L << ID) == 0) {
            kindredTracker().load(this, ID);
        }
        return id;
    }

    @Override
    public BigDecimal price() {
        if ((loaded & 1L << PRICE) == 0) {
            kindredTracker().load(this, PRICE);
        }
        return price;
    }

    @Override
    public Sale price(BigDecimal value) {
        if ((dirty & 1L << PRICE) == 0) {
            kindredTracker().changing(this, PRICE);
        }
        price = value;
        loaded |= 1L << PRICE;
        return this;
    }

    @Override
    public int amount() {
        if ((loaded & 1L << AMOUNT) == 0) {
            kindredTracker().load(this, AMOUNT);
        }
        return amount;
    }

    @Override
    public Sale amount(int value) {
        if ((dirty & 1L << AMOUNT) == 0) {
            kindredTracker().changing(this, AMOUNT);
        }
        amount = value;
        loaded |= 1L << AMOUNT;
        return this;
    }

    @Override
    public Instant soldAt() {
        if ((loaded & 1L << SOLD_AT) == 0) {
            kindredTracker().load(this, SOLD_AT);
        }
        return soldAt;
    }

    @Override
    public BigDecimal total() {
        if ((loaded & 1L << TOTAL) == 0) {
            kindredTracker().load(this, TOTAL);
        }
        return total;
    }

    @Override
    public boolean isLarge() {
        if ((loaded & 1L << LARGE) == 0) {
            kindredTracker().load(this, LARGE);
        }
        return large;
    }

    @Override
    public String toString() {
        return kindredType().print(this);
    }

    @Override
    public EntityType kindredType() {
        return Sale_.SALE;
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
            case PRICE -> price;
            case AMOUNT -> amount;
            case SOLD_AT -> soldAt;
            case TOTAL -> total;
            case LARGE -> large;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        switch (attribute) {
            case ID -> id = (Long) value;
            case PRICE -> price = (BigDecimal) value;
            case AMOUNT -> amount = value == null ? 0 : (Integer) value;
            case SOLD_AT -> soldAt = (Instant) value;
            case TOTAL -> total = (BigDecimal) value;
            case LARGE -> large = value != null && (Boolean) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    void read(Object key, RowSource row, int column) {
        id = (Long) key;
        price = row.readDecimal(column + 1);
        amount = row.readInt(column + 2);
        soldAt = row.read(column + 3, Sale_.SALE.soldAt.type());
        total = row.readDecimal(column + 4);
        large = row.readBoolean(column + 5);
        // The bits of these columns.
        loaded = 0x3fL;
    }

    void read(int attribute, RowSource row, int column) {
        switch (attribute) {
            case ID -> id = row.readLongOrNull(column);
            case PRICE -> price = row.readDecimal(column);
            case AMOUNT -> amount = row.readInt(column);
            case SOLD_AT -> soldAt = row.read(column, Sale_.SALE.soldAt.type());
            case TOTAL -> total = row.readDecimal(column);
            case LARGE -> large = row.readBoolean(column);
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
