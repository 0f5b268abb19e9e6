package library;

import dev.kindred.instrument.Generated;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;

/** The typed model of {@link Line}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
final class Line_ extends EntityDescriptor<Line, LineKey> {

    /** The entity {@link Line}. */
    public static final Line_ LINE = new Line_();

    public final NumberAttribute<Line, Long> shopId =
            number("shopId", Column.of("shop_id", Types.BIGINT).primaryKey().references(() -> Shop_.SHOP.id));

    public final ReferenceAttribute<Line, Shop> shop =
            reference("shop", to(() -> Shop_.SHOP).by(shopId).backPopulates(() -> Shop_.SHOP.lines));

    public final NumberAttribute<Line, Integer> number =
            number("number", Column.of("number", Types.INTEGER).primaryKey());

    public final NumberAttribute<Line, Long> followsShopId = number(
            "followsShopId",
            Column.of("follows_shop_id", Types.BIGINT).nullable().references(() -> Line_.LINE.shopId));

    public final NumberAttribute<Line, Integer> followsNumber = number(
            "followsNumber",
            Column.of("follows_number", Types.INTEGER).nullable().references(() -> Line_.LINE.number));

    public final ReferenceAttribute<Line, Line> follows =
            reference("follows", to(() -> Line_.LINE).by(followsShopId, followsNumber));

    private Line_() {
        super(Line.class, "Line", "", "lines");
    }

    private Line_(String alias) {
        super(LINE, alias);
    }

    /** A new line, unknown to any session until it is added to one. */
    public Line create() {
        return new LineEntity();
    }

    @Override
    public Line_ as(String alias) {
        return new Line_(alias);
    }

    @Override
    protected Line newInstance() {
        return new LineEntity();
    }

    @Override
    protected Line newInstance(Object key, RowSource row, int column) {
        LineEntity entity = new LineEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(Line entity, int attribute, RowSource row, int column) {
        ((LineEntity) entity).read(attribute, row, column);
    }

    @Override
    protected LineKey key(Object... parts) {
        return new LineKey((Long) parts[0], (Integer) parts[1]);
    }

    @Override
    protected Object[] parts(LineKey key) {
        return new Object[] {key.shopId(), key.number()};
    }
}
