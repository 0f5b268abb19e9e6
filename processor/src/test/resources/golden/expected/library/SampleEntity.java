package library;

import dev.kindred.collection.BothSides;
import dev.kindred.collection.TransientTracker;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Generated;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import dev.kindred.type.RowSource;
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
    static final int BYTES = 2;
    static final int DAY = 3;
    static final int TIME = 4;
    static final int DAY_AND_TIME = 5;
    static final int WITH_OFFSET = 6;
    static final int INSTANT = 7;
    static final int TOOK = 8;
    static final int GENRE = 9;
    static final int BOOK_ID = 10;
    static final int BOOK = 11;
    static final int MEASURED_AT = 12;

    private UUID id;
    private String text;
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

    void read(Object key, RowSource row, int column) {
        id = (UUID) key;
        text = row.readText(column + 1);
        bytes = row.read(column + 2, Sample_.SAMPLE.bytes.type());
        day = row.readDate(column + 3);
        time = row.read(column + 4, Sample_.SAMPLE.time.type());
        dayAndTime = row.read(column + 5, Sample_.SAMPLE.dayAndTime.type());
        withOffset = row.read(column + 6, Sample_.SAMPLE.withOffset.type());
        instant = row.read(column + 7, Sample_.SAMPLE.instant.type());
        took = row.read(column + 8, Sample_.SAMPLE.took.type());
        genre = row.read(column + 9, Sample_.SAMPLE.genre.type());
        bookId = row.readLongOrNull(column + 10);
        measuredAt = row.read(column + 11, Sample_.SAMPLE.measuredAt.type());
        // The bits of these columns.
        loaded = 0x17ffL;
    }

    void read(int attribute, RowSource row, int column) {
        switch (attribute) {
            case ID -> id = row.read(column, Sample_.SAMPLE.id.type());
            case TEXT -> text = row.readText(column);
            case BYTES -> bytes = row.read(column, Sample_.SAMPLE.bytes.type());
            case DAY -> day = row.readDate(column);
            case TIME -> time = row.read(column, Sample_.SAMPLE.time.type());
            case DAY_AND_TIME -> dayAndTime = row.read(column, Sample_.SAMPLE.dayAndTime.type());
            case WITH_OFFSET -> withOffset = row.read(column, Sample_.SAMPLE.withOffset.type());
            case INSTANT -> instant = row.read(column, Sample_.SAMPLE.instant.type());
            case TOOK -> took = row.read(column, Sample_.SAMPLE.took.type());
            case GENRE -> genre = row.read(column, Sample_.SAMPLE.genre.type());
            case BOOK_ID -> bookId = row.readLongOrNull(column);
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
