package library;

import dev.kindred.collection.BothSides;
import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.type.RowSource;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The implementation of {@link Sample}. */
@Generated("dev.kindred.processor")
final class SampleEntity implements Sample, Instrumented {

    static final int ID = 0;
    static final int TEXT = 1;
    static final int TINY = 2;
    static final int SMALL = 3;
    static final int COUNT = 4;
    static final int TOTAL = 5;
    static final int RATIO = 6;
    static final int SHARE = 7;
    static final int DONE = 8;
    static final int TINY_BOX = 9;
    static final int SMALL_BOX = 10;
    static final int COUNT_BOX = 11;
    static final int TOTAL_BOX = 12;
    static final int RATIO_BOX = 13;
    static final int SHARE_BOX = 14;
    static final int DONE_BOX = 15;
    static final int EXACT = 16;
    static final int BIG = 17;
    static final int BYTES = 18;
    static final int DAY = 19;
    static final int TIME = 20;
    static final int DAY_AND_TIME = 21;
    static final int WITH_OFFSET = 22;
    static final int INSTANT = 23;
    static final int TOOK = 24;
    static final int GENRE = 25;
    static final int BOOK_ID = 26;
    static final int BOOK = 27;
    static final int MEASURED_AT = 28;

    private UUID id;
    private String text;
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
    private byte[] bytes;
    private LocalDate day;
    private LocalTime time;
    private LocalDateTime dayAndTime;
    private OffsetDateTime withOffset;
    private Instant instant;
    private Duration took;
    private Genre genre;
    private Long bookId;
    private Book book;
    private Instant measuredAt;

    // One bit for each attribute: the value is held; changed since the last flush; held, but from an ended transaction.
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker;

    SampleEntity() {}

    @Override
    public UUID getId() {
        if ((loaded & 1L << ID) == 0) {
            kindredTracker().load(this, ID);
        }
        return id;
    }

    @Override
    public void setId(UUID value) {
        if ((dirty & 1L << ID) == 0) {
            kindredTracker().changing(this, ID);
        }
        id = value;
        loaded |= 1L << ID;
    }

    @Override
    public String getText() {
        if ((loaded & 1L << TEXT) == 0) {
            kindredTracker().load(this, TEXT);
        }
        return text;
    }

    @Override
    public void setText(String value) {
        if ((dirty & 1L << TEXT) == 0) {
            kindredTracker().changing(this, TEXT);
        }
        text = value;
        loaded |= 1L << TEXT;
    }

    @Override
    public byte getTiny() {
        if ((loaded & 1L << TINY) == 0) {
            kindredTracker().load(this, TINY);
        }
        return tiny;
    }

    @Override
    public void setTiny(byte value) {
        if ((dirty & 1L << TINY) == 0) {
            kindredTracker().changing(this, TINY);
        }
        tiny = value;
        loaded |= 1L << TINY;
    }

    @Override
    public short getSmall() {
        if ((loaded & 1L << SMALL) == 0) {
            kindredTracker().load(this, SMALL);
        }
        return small;
    }

    @Override
    public void setSmall(short value) {
        if ((dirty & 1L << SMALL) == 0) {
            kindredTracker().changing(this, SMALL);
        }
        small = value;
        loaded |= 1L << SMALL;
    }

    @Override
    public int getCount() {
        if ((loaded & 1L << COUNT) == 0) {
            kindredTracker().load(this, COUNT);
        }
        return count;
    }

    @Override
    public void setCount(int value) {
        if ((dirty & 1L << COUNT) == 0) {
            kindredTracker().changing(this, COUNT);
        }
        count = value;
        loaded |= 1L << COUNT;
    }

    @Override
    public long getTotal() {
        if ((loaded & 1L << TOTAL) == 0) {
            kindredTracker().load(this, TOTAL);
        }
        return total;
    }

    @Override
    public void setTotal(long value) {
        if ((dirty & 1L << TOTAL) == 0) {
            kindredTracker().changing(this, TOTAL);
        }
        total = value;
        loaded |= 1L << TOTAL;
    }

    @Override
    public float getRatio() {
        if ((loaded & 1L << RATIO) == 0) {
            kindredTracker().load(this, RATIO);
        }
        return ratio;
    }

    @Override
    public void setRatio(float value) {
        if ((dirty & 1L << RATIO) == 0) {
            kindredTracker().changing(this, RATIO);
        }
        ratio = value;
        loaded |= 1L << RATIO;
    }

    @Override
    public double getShare() {
        if ((loaded & 1L << SHARE) == 0) {
            kindredTracker().load(this, SHARE);
        }
        return share;
    }

    @Override
    public void setShare(double value) {
        if ((dirty & 1L << SHARE) == 0) {
            kindredTracker().changing(this, SHARE);
        }
        share = value;
        loaded |= 1L << SHARE;
    }

    @Override
    public boolean isDone() {
        if ((loaded & 1L << DONE) == 0) {
            kindredTracker().load(this, DONE);
        }
        return done;
    }

    @Override
    public void setDone(boolean value) {
        if ((dirty & 1L << DONE) == 0) {
            kindredTracker().changing(this, DONE);
        }
        done = value;
        loaded |= 1L << DONE;
    }

    @Override
    public Byte getTinyBox() {
        if ((loaded & 1L << TINY_BOX) == 0) {
            kindredTracker().load(this, TINY_BOX);
        }
        return tinyBox;
    }

    @Override
    public void setTinyBox(Byte value) {
        if ((dirty & 1L << TINY_BOX) == 0) {
            kindredTracker().changing(this, TINY_BOX);
        }
        tinyBox = value;
        loaded |= 1L << TINY_BOX;
    }

    @Override
    public Short getSmallBox() {
        if ((loaded & 1L << SMALL_BOX) == 0) {
            kindredTracker().load(this, SMALL_BOX);
        }
        return smallBox;
    }

    @Override
    public void setSmallBox(Short value) {
        if ((dirty & 1L << SMALL_BOX) == 0) {
            kindredTracker().changing(this, SMALL_BOX);
        }
        smallBox = value;
        loaded |= 1L << SMALL_BOX;
    }

    @Override
    public Integer getCountBox() {
        if ((loaded & 1L << COUNT_BOX) == 0) {
            kindredTracker().load(this, COUNT_BOX);
        }
        return countBox;
    }

    @Override
    public void setCountBox(Integer value) {
        if ((dirty & 1L << COUNT_BOX) == 0) {
            kindredTracker().changing(this, COUNT_BOX);
        }
        countBox = value;
        loaded |= 1L << COUNT_BOX;
    }

    @Override
    public Long getTotalBox() {
        if ((loaded & 1L << TOTAL_BOX) == 0) {
            kindredTracker().load(this, TOTAL_BOX);
        }
        return totalBox;
    }

    @Override
    public void setTotalBox(Long value) {
        if ((dirty & 1L << TOTAL_BOX) == 0) {
            kindredTracker().changing(this, TOTAL_BOX);
        }
        totalBox = value;
        loaded |= 1L << TOTAL_BOX;
    }

    @Override
    public Float getRatioBox() {
        if ((loaded & 1L << RATIO_BOX) == 0) {
            kindredTracker().load(this, RATIO_BOX);
        }
        return ratioBox;
    }

    @Override
    public void setRatioBox(Float value) {
        if ((dirty & 1L << RATIO_BOX) == 0) {
            kindredTracker().changing(this, RATIO_BOX);
        }
        ratioBox = value;
        loaded |= 1L << RATIO_BOX;
    }

    @Override
    public Double getShareBox() {
        if ((loaded & 1L << SHARE_BOX) == 0) {
            kindredTracker().load(this, SHARE_BOX);
        }
        return shareBox;
    }

    @Override
    public void setShareBox(Double value) {
        if ((dirty & 1L << SHARE_BOX) == 0) {
            kindredTracker().changing(this, SHARE_BOX);
        }
        shareBox = value;
        loaded |= 1L << SHARE_BOX;
    }

    @Override
    public Boolean getDoneBox() {
        if ((loaded & 1L << DONE_BOX) == 0) {
            kindredTracker().load(this, DONE_BOX);
        }
        return doneBox;
    }

    @Override
    public void setDoneBox(Boolean value) {
        if ((dirty & 1L << DONE_BOX) == 0) {
            kindredTracker().changing(this, DONE_BOX);
        }
        doneBox = value;
        loaded |= 1L << DONE_BOX;
    }

    @Override
    public BigDecimal getExact() {
        if ((loaded & 1L << EXACT) == 0) {
            kindredTracker().load(this, EXACT);
        }
        return exact;
    }

    @Override
    public void setExact(BigDecimal value) {
        if ((dirty & 1L << EXACT) == 0) {
            kindredTracker().changing(this, EXACT);
        }
        exact = value;
        loaded |= 1L << EXACT;
    }

    @Override
    public BigInteger getBig() {
        if ((loaded & 1L << BIG) == 0) {
            kindredTracker().load(this, BIG);
        }
        return big;
    }

    @Override
    public void setBig(BigInteger value) {
        if ((dirty & 1L << BIG) == 0) {
            kindredTracker().changing(this, BIG);
        }
        big = value;
        loaded |= 1L << BIG;
    }

    @Override
    public byte[] getBytes() {
        if ((loaded & 1L << BYTES) == 0) {
            kindredTracker().load(this, BYTES);
        }
        return bytes;
    }

    @Override
    public void setBytes(byte[] value) {
        if ((dirty & 1L << BYTES) == 0) {
            kindredTracker().changing(this, BYTES);
        }
        bytes = value;
        loaded |= 1L << BYTES;
    }

    @Override
    public LocalDate getDay() {
        if ((loaded & 1L << DAY) == 0) {
            kindredTracker().load(this, DAY);
        }
        return day;
    }

    @Override
    public void setDay(LocalDate value) {
        if ((dirty & 1L << DAY) == 0) {
            kindredTracker().changing(this, DAY);
        }
        day = value;
        loaded |= 1L << DAY;
    }

    @Override
    public LocalTime getTime() {
        if ((loaded & 1L << TIME) == 0) {
            kindredTracker().load(this, TIME);
        }
        return time;
    }

    @Override
    public void setTime(LocalTime value) {
        if ((dirty & 1L << TIME) == 0) {
            kindredTracker().changing(this, TIME);
        }
        time = value;
        loaded |= 1L << TIME;
    }

    @Override
    public LocalDateTime getDayAndTime() {
        if ((loaded & 1L << DAY_AND_TIME) == 0) {
            kindredTracker().load(this, DAY_AND_TIME);
        }
        return dayAndTime;
    }

    @Override
    public void setDayAndTime(LocalDateTime value) {
        if ((dirty & 1L << DAY_AND_TIME) == 0) {
            kindredTracker().changing(this, DAY_AND_TIME);
        }
        dayAndTime = value;
        loaded |= 1L << DAY_AND_TIME;
    }

    @Override
    public OffsetDateTime getWithOffset() {
        if ((loaded & 1L << WITH_OFFSET) == 0) {
            kindredTracker().load(this, WITH_OFFSET);
        }
        return withOffset;
    }

    @Override
    public void setWithOffset(OffsetDateTime value) {
        if ((dirty & 1L << WITH_OFFSET) == 0) {
            kindredTracker().changing(this, WITH_OFFSET);
        }
        withOffset = value;
        loaded |= 1L << WITH_OFFSET;
    }

    @Override
    public Instant getInstant() {
        if ((loaded & 1L << INSTANT) == 0) {
            kindredTracker().load(this, INSTANT);
        }
        return instant;
    }

    @Override
    public void setInstant(Instant value) {
        if ((dirty & 1L << INSTANT) == 0) {
            kindredTracker().changing(this, INSTANT);
        }
        instant = value;
        loaded |= 1L << INSTANT;
    }

    @Override
    public Duration getTook() {
        if ((loaded & 1L << TOOK) == 0) {
            kindredTracker().load(this, TOOK);
        }
        return took;
    }

    @Override
    public void setTook(Duration value) {
        if ((dirty & 1L << TOOK) == 0) {
            kindredTracker().changing(this, TOOK);
        }
        took = value;
        loaded |= 1L << TOOK;
    }

    @Override
    public Genre getGenre() {
        if ((loaded & 1L << GENRE) == 0) {
            kindredTracker().load(this, GENRE);
        }
        return genre;
    }

    @Override
    public void setGenre(Genre value) {
        if ((dirty & 1L << GENRE) == 0) {
            kindredTracker().changing(this, GENRE);
        }
        genre = value;
        loaded |= 1L << GENRE;
    }

    @Override
    public Book getBook() {
        if ((loaded & 1L << BOOK) == 0) {
            kindredTracker().load(this, BOOK);
        }
        return book;
    }

    @Override
    public void setBook(Book value) {
        BothSides.setReference(this, BOOK, value); // keeps bookId in step
    }

    @Override
    public Instant getMeasuredAt() {
        if ((loaded & 1L << MEASURED_AT) == 0) {
            kindredTracker().load(this, MEASURED_AT);
        }
        return measuredAt;
    }

    @Override
    public Sample setMeasuredAt(Instant value) {
        if ((dirty & 1L << MEASURED_AT) == 0) {
            kindredTracker().changing(this, MEASURED_AT);
        }
        measuredAt = value;
        loaded |= 1L << MEASURED_AT;
        return this;
    }

    @Override
    public String toString() {
        return kindredType().print(this);
    }

    @Override
    public EntityType kindredType() {
        return Sample_.SAMPLE;
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
            case TEXT -> text;
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
            case BYTES -> bytes;
            case DAY -> day;
            case TIME -> time;
            case DAY_AND_TIME -> dayAndTime;
            case WITH_OFFSET -> withOffset;
            case INSTANT -> instant;
            case TOOK -> took;
            case GENRE -> genre;
            case BOOK_ID -> bookId;
            case BOOK -> book;
            case MEASURED_AT -> measuredAt;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        switch (attribute) {
            case ID -> id = (UUID) value;
            case TEXT -> text = (String) value;
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
            case BYTES -> bytes = (byte[]) value;
            case DAY -> day = (LocalDate) value;
            case TIME -> time = (LocalTime) value;
            case DAY_AND_TIME -> dayAndTime = (LocalDateTime) value;
            case WITH_OFFSET -> withOffset = (OffsetDateTime) value;
            case INSTANT -> instant = (Instant) value;
            case TOOK -> took = (Duration) value;
            case GENRE -> genre = (Genre) value;
            case BOOK_ID -> bookId = (Long) value;
            case BOOK -> book = (Book) value;
            case MEASURED_AT -> measuredAt = (Instant) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    void read(int attribute, RowSource row, int column) {
        switch (attribute) {
            case ID -> id = row.read(column, Sample_.SAMPLE.id.type());
            case TEXT -> text = row.read(column, Sample_.SAMPLE.text.type());
            case TINY -> tiny = row.read(column, Sample_.SAMPLE.tiny.type());
            case SMALL -> small = row.read(column, Sample_.SAMPLE.small.type());
            case COUNT -> count = row.readInt(column);
            case TOTAL -> total = row.readLong(column);
            case RATIO -> ratio = row.read(column, Sample_.SAMPLE.ratio.type());
            case SHARE -> share = row.readDouble(column);
            case DONE -> done = row.readBoolean(column);
            case TINY_BOX -> tinyBox = row.read(column, Sample_.SAMPLE.tinyBox.type());
            case SMALL_BOX -> smallBox = row.read(column, Sample_.SAMPLE.smallBox.type());
            case COUNT_BOX -> countBox = row.read(column, Sample_.SAMPLE.countBox.type());
            case TOTAL_BOX -> totalBox = row.read(column, Sample_.SAMPLE.totalBox.type());
            case RATIO_BOX -> ratioBox = row.read(column, Sample_.SAMPLE.ratioBox.type());
            case SHARE_BOX -> shareBox = row.read(column, Sample_.SAMPLE.shareBox.type());
            case DONE_BOX -> doneBox = row.read(column, Sample_.SAMPLE.doneBox.type());
            case EXACT -> exact = row.read(column, Sample_.SAMPLE.exact.type());
            case BIG -> big = row.read(column, Sample_.SAMPLE.big.type());
            case BYTES -> bytes = row.read(column, Sample_.SAMPLE.bytes.type());
            case DAY -> day = row.read(column, Sample_.SAMPLE.day.type());
            case TIME -> time = row.read(column, Sample_.SAMPLE.time.type());
            case DAY_AND_TIME -> dayAndTime = row.read(column, Sample_.SAMPLE.dayAndTime.type());
            case WITH_OFFSET -> withOffset = row.read(column, Sample_.SAMPLE.withOffset.type());
            case INSTANT -> instant = row.read(column, Sample_.SAMPLE.instant.type());
            case TOOK -> took = row.read(column, Sample_.SAMPLE.took.type());
            case GENRE -> genre = row.read(column, Sample_.SAMPLE.genre.type());
            case BOOK_ID -> bookId = row.read(column, Sample_.SAMPLE.bookId.type());
            case MEASURED_AT -> measuredAt = row.read(column, Sample_.SAMPLE.measuredAt.type());
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
