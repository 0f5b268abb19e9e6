package library;

import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.type.RowSource;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The implementation of {@link Gauge}. */
@Generated("dev.kindred.processor")
final class GaugeEntity implements Gauge, Instrumented {

    static final int NUMBER = 0;
    static final int TINY = 1;
    static final int SMALL = 2;
    static final int COUNT = 3;
    static final int TOTAL = 4;
    static final int RATIO = 5;
    static final int SHARE = 6;
    static final int DONE = 7;
    static final int TINY_BOX = 8;
    static final int SMALL_BOX = 9;
    static final int COUNT_BOX = 10;
    static final int TOTAL_BOX = 11;
    static final int RATIO_BOX = 12;
    static final int SHARE_BOX = 13;
    static final int DONE_BOX = 14;
    static final int EXACT = 15;
    static final int BIG = 16;

    private int number;
    private byte tiny;
    private short small;
    private int count;
    private long total;
    private float ratio;
    private double share;
    private boolean done;
    private Byte tinyBox;
    private Short smallBox;
    private Integer countBox;
    private Long totalBox;
    private Float ratioBox;
    private Double shareBox;
    private Boolean doneBox;
    private BigDecimal exact;
    private BigInteger big;

    // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker;

    GaugeEntity() {}

    @Override
    public int number() {
        if ((loaded & 1L << NUMBER) == 0) {
            kindredTracker().load(this, NUMBER);
        }
        return number;
    }

    @Override
    public byte tiny() {
        if ((loaded & 1L << TINY) == 0) {
            kindredTracker().load(this, TINY);
        }
        return tiny;
    }

    @Override
    public Gauge tiny(byte value) {
        if ((dirty & 1L << TINY) == 0) {
            kindredTracker().changing(this, TINY);
        }
        tiny = value;
        loaded |= 1L << TINY;
        return this;
    }

    @Override
    public short small() {
        if ((loaded & 1L << SMALL) == 0) {
            kindredTracker().load(this, SMALL);
        }
        return small;
    }

    @Override
    public Gauge small(short value) {
        if ((dirty & 1L << SMALL) == 0) {
            kindredTracker().changing(this, SMALL);
        }
        small = value;
        loaded |= 1L << SMALL;
        return this;
    }

    @Override
    public int count() {
        if ((loaded & 1L << COUNT) == 0) {
            kindredTracker().load(this, COUNT);
        }
        return count;
    }

    @Override
    public Gauge count(int value) {
        if ((dirty & 1L << COUNT) == 0) {
            kindredTracker().changing(this, COUNT);
        }
        count = value;
        loaded |= 1L << COUNT;
        return this;
    }

    @Override
    public long total() {
        if ((loaded & 1L << TOTAL) == 0) {
            kindredTracker().load(this, TOTAL);
        }
        return total;
    }

    @Override
    public Gauge total(long value) {
        if ((dirty & 1L << TOTAL) == 0) {
            kindredTracker().changing(this, TOTAL);
        }
        total = value;
        loaded |= 1L << TOTAL;
        return this;
    }

    @Override
    public float ratio() {
        if ((loaded & 1L << RATIO) == 0) {
            kindredTracker().load(this, RATIO);
        }
        return ratio;
    }

    @Override
    public Gauge ratio(float value) {
        if ((dirty & 1L << RATIO) == 0) {
            kindredTracker().changing(this, RATIO);
        }
        ratio = value;
        loaded |= 1L << RATIO;
        return this;
    }

    @Override
    public double share() {
        if ((loaded & 1L << SHARE) == 0) {
            kindredTracker().load(this, SHARE);
        }
        return share;
    }

    @Override
    public Gauge share(double value) {
        if ((dirty & 1L << SHARE) == 0) {
            kindredTracker().changing(this, SHARE);
        }
        share = value;
        loaded |= 1L << SHARE;
        return this;
    }

    @Override
    public boolean done() {
        if ((loaded & 1L << DONE) == 0) {
            kindredTracker().load(this, DONE);
        }
        return done;
    }

    @Override
    public Gauge done(boolean value) {
        if ((dirty & 1L << DONE) == 0) {
            kindredTracker().changing(this, DONE);
        }
        done = value;
        loaded |= 1L << DONE;
        return this;
    }

    @Override
    public Byte tinyBox() {
        if ((loaded & 1L << TINY_BOX) == 0) {
            kindredTracker().load(this, TINY_BOX);
        }
        return tinyBox;
    }

    @Override
    public Short smallBox() {
        if ((loaded & 1L << SMALL_BOX) == 0) {
            kindredTracker().load(this, SMALL_BOX);
        }
        return smallBox;
    }

    @Override
    public Integer countBox() {
        if ((loaded & 1L << COUNT_BOX) == 0) {
            kindredTracker().load(this, COUNT_BOX);
        }
        return countBox;
    }

    @Override
    public Long totalBox() {
        if ((loaded & 1L << TOTAL_BOX) == 0) {
            kindredTracker().load(this, TOTAL_BOX);
        }
        return totalBox;
    }

    @Override
    public Float ratioBox() {
        if ((loaded & 1L << RATIO_BOX) == 0) {
            kindredTracker().load(this, RATIO_BOX);
        }
        return ratioBox;
    }

    @Override
    public Double shareBox() {
        if ((loaded & 1L << SHARE_BOX) == 0) {
            kindredTracker().load(this, SHARE_BOX);
        }
        return shareBox;
    }

    @Override
    public Boolean doneBox() {
        if ((loaded & 1L << DONE_BOX) == 0) {
            kindredTracker().load(this, DONE_BOX);
        }
        return doneBox;
    }

    @Override
    public BigDecimal exact() {
        if ((loaded & 1L << EXACT) == 0) {
            kindredTracker().load(this, EXACT);
        }
        return exact;
    }

    @Override
    public Gauge exact(BigDecimal value) {
        if ((dirty & 1L << EXACT) == 0) {
            kindredTracker().changing(this, EXACT);
        }
        exact = value;
        loaded |= 1L << EXACT;
        return this;
    }

    @Override
    public BigInteger big() {
        if ((loaded & 1L << BIG) == 0) {
            kindredTracker().load(this, BIG);
        }
        return big;
    }

    @Override
    public Gauge big(BigInteger value) {
        if ((dirty & 1L << BIG) == 0) {
            kindredTracker().changing(this, BIG);
        }
        big = value;
        loaded |= 1L << BIG;
        return this;
    }

    @Override
    public String toString() {
        return kindredType().print(this);
    }

    @Override
    public EntityType kindredType() {
        return Gauge_.GAUGE;
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
            case NUMBER -> number;
            case TINY -> tiny;
            case SMALL -> small;
            case COUNT -> count;
            case TOTAL -> total;
            case RATIO -> ratio;
            case SHARE -> share;
            case DONE -> done;
            case TINY_BOX -> tinyBox;
            case SMALL_BOX -> smallBox;
            case COUNT_BOX -> countBox;
            case TOTAL_BOX -> totalBox;
            case RATIO_BOX -> ratioBox;
            case SHARE_BOX -> shareBox;
            case DONE_BOX -> doneBox;
            case EXACT -> exact;
            case BIG -> big;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        switch (attribute) {
            case NUMBER -> number = value == null ? 0 : (Integer) value;
            case TINY -> tiny = value == null ? 0 : (Byte) value;
            case SMALL -> small = value == null ? 0 : (Short) value;
            case COUNT -> count = value == null ? 0 : (Integer) value;
            case TOTAL -> total = value == null ? 0 : (Long) value;
            case RATIO -> ratio = value == null ? 0 : (Float) value;
            case SHARE -> share = value == null ? 0 : (Double) value;
            case DONE -> done = value != null && (Boolean) value;
            case TINY_BOX -> tinyBox = (Byte) value;
            case SMALL_BOX -> smallBox = (Short) value;
            case COUNT_BOX -> countBox = (Integer) value;
            case TOTAL_BOX -> totalBox = (Long) value;
            case RATIO_BOX -> ratioBox = (Float) value;
            case SHARE_BOX -> shareBox = (Double) value;
            case DONE_BOX -> doneBox = (Boolean) value;
            case EXACT -> exact = (BigDecimal) value;
            case BIG -> big = (BigInteger) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    void read(Object key, RowSource row, int column) {
        number = (Integer) key;
        tiny = row.read(column + 1, Gauge_.GAUGE.tiny.type());
        small = row.read(column + 2, Gauge_.GAUGE.small.type());
        count = row.readInt(column + 3);
        total = row.readLong(column + 4);
        ratio = row.read(column + 5, Gauge_.GAUGE.ratio.type());
        share = row.readDouble(column + 6);
        done = row.readBoolean(column + 7);
        tinyBox = row.read(column + 8, Gauge_.GAUGE.tinyBox.type());
        smallBox = row.read(column + 9, Gauge_.GAUGE.smallBox.type());
        countBox = row.readIntOrNull(column + 10);
        totalBox = row.readLongOrNull(column + 11);
        ratioBox = row.read(column + 12, Gauge_.GAUGE.ratioBox.type());
        shareBox = row.read(column + 13, Gauge_.GAUGE.shareBox.type());
        doneBox = row.read(column + 14, Gauge_.GAUGE.doneBox.type());
        exact = row.readDecimal(column + 15);
        big = row.read(column + 16, Gauge_.GAUGE.big.type());
        // The bits of these columns.
        loaded = 0x1ffffL;
    }

    void read(int attribute, RowSource row, int column) {
        switch (attribute) {
            case NUMBER -> number = row.readInt(column);
            case TINY -> tiny = row.read(column, Gauge_.GAUGE.tiny.type());
            case SMALL -> small = row.read(column, Gauge_.GAUGE.small.type());
            case COUNT -> count = row.readInt(column);
            case TOTAL -> total = row.readLong(column);
            case RATIO -> ratio = row.read(column, Gauge_.GAUGE.ratio.type());
            case SHARE -> share = row.readDouble(column);
            case DONE -> done = row.readBoolean(column);
            case TINY_BOX -> tinyBox = row.read(column, Gauge_.GAUGE.tinyBox.type());
            case SMALL_BOX -> smallBox = row.read(column, Gauge_.GAUGE.smallBox.type());
            case COUNT_BOX -> countBox = row.readIntOrNull(column);
            case TOTAL_BOX -> totalBox = row.readLongOrNull(column);
            case RATIO_BOX -> ratioBox = row.read(column, Gauge_.GAUGE.ratioBox.type());
            case SHARE_BOX -> shareBox = row.read(column, Gauge_.GAUGE.shareBox.type());
            case DONE_BOX -> doneBox = row.read(column, Gauge_.GAUGE.doneBox.type());
            case EXACT -> exact = row.readDecimal(column);
            case BIG -> big = row.read(column, Gauge_.GAUGE.big.type());
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
