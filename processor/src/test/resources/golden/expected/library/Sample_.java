package library;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.instrument.Generated;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.ComparableAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.TextAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The typed model of {@link Sample}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
public final class Sample_ extends EntityDescriptor<Sample, UUID> {

    /** The entity {@link Sample}. */
    public static final Sample_ SAMPLE = new Sample_();

    public final ComparableAttribute<Sample, UUID> id =
            comparable("id", Column.of("id", Types.UUID).primaryKey());

    public final TextAttribute<Sample> text =
            text("text", Column.of("text", Types.text(40)).unique());

    public final ColumnAttribute<Sample, byte[]> bytes =
            column("bytes", Column.of("bytes", Types.BINARY).nullable());

    public final ComparableAttribute<Sample, LocalDate> day = comparable("day", Column.of("day", Types.DATE));

    public final ComparableAttribute<Sample, LocalTime> time = comparable("time", Column.of("time", Types.TIME));

    public final ComparableAttribute<Sample, LocalDateTime> dayAndTime =
            comparable("dayAndTime", Column.of("day_and_time", Types.DATE_TIME));

    public final ComparableAttribute<Sample, OffsetDateTime> withOffset =
            comparable("withOffset", Column.of("with_offset", Types.OFFSET_DATE_TIME));

    public final ComparableAttribute<Sample, Instant> instant =
            comparable("instant", Column.of("instant", Types.INSTANT));

    public final ComparableAttribute<Sample, Duration> took = comparable("took", Column.of("took", Types.DURATION));

    public final ComparableAttribute<Sample, Genre> genre =
            comparable("genre", Column.of("genre", Types.enumeration(Genre.class, 0, Genre.values())));

    public final NumberAttribute<Sample, Long> bookId = number(
            "bookId",
            Column.of("book_id", Types.BIGINT).references(() -> Book_.BOOK.id).onDelete(ReferentialAction.CASCADE));

    public final ReferenceAttribute<Sample, Book> book =
            reference("book", to(() -> Book_.BOOK).by(bookId));

    public final ComparableAttribute<Sample, Instant> measuredAt =
            comparable("measuredAt", Column.of("measured_at", Types.INSTANT));

    private Sample_() {
        super(Sample.class, "Sample", "lab", "sample");
        unique("", bookId, day);
    }

    private Sample_(String alias) {
        super(SAMPLE, alias);
    }

    /** A new sample, unknown to any session until it is added to one. */
    public Sample create() {
        return new SampleEntity();
    }

    @Override
    public Sample_ as(String alias) {
        return new Sample_(alias);
    }

    @Override
    protected Sample newInstance() {
        return new SampleEntity();
    }

    @Override
    protected Sample newInstance(Object key, RowSource row, int column) {
        SampleEntity entity = new SampleEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(Sample entity, int attribute, RowSource row, int column) {
        ((SampleEntity) entity).read(attribute, row, column);
    }
}
