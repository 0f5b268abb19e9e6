package library;

import dev.kindred.instrument.Generated;
import dev.kindred.mapping.ComparableAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.schema.Column;
import dev.kindred.schema.Sequence;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;
import java.math.BigDecimal;
import java.time.Instant;

/** The typed model of {@link Sale}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
public final class Sale_ extends EntityDescriptor<Sale, Long> {

    /** The entity {@link Sale}. */
    public static final Sale_ SALE = new Sale_();

    public final NumberAttribute<Sale, Long> id = number(
            "id",
            Column.of("id", Types.BIGINT)
                    .primaryKey()
                    .generated(Sequence.of("sale_seq").inSchema("shop").startingAt(1000L).allocating(100)));

    public final NumberAttribute<Sale, BigDecimal> price = number("price", Column.of("price", Types.decimal(10, 2)));

    public final NumberAttribute<Sale, Integer> amount =
            number("amount", Column.of("amount", Types.INTEGER).serverDefault("1"));

    public final ComparableAttribute<Sale, Instant> soldAt =
            comparable("soldAt", Column.of("sold_at", Types.INSTANT).serverDefault("current_timestamp"));

    public final NumberAttribute<Sale, BigDecimal> total =
            number("total", Column.of("total", Types.decimal(12, 2)).computed("price * amount", true));

    public final ComparableAttribute<Sale, Boolean> large =
            comparable("large", Column.of("large", Types.BOOLEAN).computed("amount > 10", false));

    private Sale_() {
        super(Sale.class, "Sale", "shop", "sales");
    }

    private Sale_(String alias) {
        super(SALE, alias);
    }

    /** A new sale, unknown to any session until it is added to one. */
    public Sale create() {
        return new SaleEntity();
    }

    @Override
    public Sale_ as(String alias) {
        return new Sale_(alias);
    }

    @Override
    protected Sale newInstance() {
        return new SaleEntity();
    }

    @Override
    protected Sale newInstance(Object key, RowSource row, int column) {
        SaleEntity entity = new SaleEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(Sale entity, int attribute, RowSource row, int column) {
        ((SaleEntity) entity).read(attribute, row, column);
    }
}
