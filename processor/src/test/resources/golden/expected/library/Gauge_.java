package library;

import dev.kindred.instrument.Generated;
import dev.kindred.mapping.ComparableAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The typed model of {@link Gauge}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
public final class Gauge_ extends EntityDescriptor<Gauge, Integer> {

    /** The entity {@link Gauge}. */
    public static final Gauge_ GAUGE = new Gauge_();

    public final NumberAttribute<Gauge, Integer> number =
            number("number", Column.of("number", Types.INTEGER).primaryKey().generated());

    public final NumberAttribute<Gauge, Byte> tiny = number("tiny", Column.of("tiny", Types.TINYINT));

    public final NumberAttribute<Gauge, Short> small = number("small", Column.of("small", Types.SMALLINT));

    public final NumberAttribute<Gauge, Integer> count = number("count", Column.of("count", Types.INTEGER));

    public final NumberAttribute<Gauge, Long> total = number("total", Column.of("total", Types.BIGINT));

    public final NumberAttribute<Gauge, Float> ratio = number("ratio", Column.of("ratio", Types.REAL));

    public final NumberAttribute<Gauge, Double> share = number("share", Column.of("share", Types.DOUBLE));

    public final ComparableAttribute<Gauge, Boolean> done = comparable("done", Column.of("done", Types.BOOLEAN));

    public final NumberAttribute<Gauge, Byte> tinyBox =
            number("tinyBox", Column.of("tiny_box", Types.TINYINT).nullable());

    public final NumberAttribute<Gauge, Short> smallBox =
            number("smallBox", Column.of("small_box", Types.SMALLINT).nullable());

    public final NumberAttribute<Gauge, Integer> countBox =
            number("countBox", Column.of("count_box", Types.INTEGER).nullable());

    public final NumberAttribute<Gauge, Long> totalBox =
            number("totalBox", Column.of("total_box", Types.BIGINT).nullable());

    public final NumberAttribute<Gauge, Float> ratioBox =
            number("ratioBox", Column.of("ratio_box", Types.REAL).nullable());

    public final NumberAttribute<Gauge, Double> shareBox =
            number("shareBox", Column.of("share_box", Types.DOUBLE).nullable());

    public final ComparableAttribute<Gauge, Boolean> doneBox =
            comparable("doneBox", Column.of("done_box", Types.BOOLEAN).nullable());

    public final NumberAttribute<Gauge, BigDecimal> exact = number("exact", Column.of("exact", Types.decimal(12, 4)));

    public final NumberAttribute<Gauge, BigInteger> big = number("big", Column.of("big", Types.bigInteger(18)));

    private Gauge_() {
        super(Gauge.class, "Gauge", "", "gauge");
    }

    private Gauge_(String alias) {
        super(GAUGE, alias);
    }

    /** A new gauge, unknown to any session until it is added to one. */
    public Gauge create() {
        return new GaugeEntity();
    }

    @Override
    public Gauge_ as(String alias) {
        return new Gauge_(alias);
    }

    @Override
    protected Gauge newInstance() {
        return new GaugeEntity();
    }

    @Override
    protected Gauge newInstance(Object key, RowSource row, int column) {
        GaugeEntity entity = new GaugeEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(Gauge entity, int attribute, RowSource row, int column) {
        ((GaugeEntity) entity).read(attribute, row, column);
    }
}
