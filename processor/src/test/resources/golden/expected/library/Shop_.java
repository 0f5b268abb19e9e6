package library;

import dev.kindred.instrument.Generated;
import dev.kindred.mapping.CollectionAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.NumberAttribute;
import dev.kindred.mapping.TextAttribute;
import dev.kindred.mapping.ThroughAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.RowSource;
import dev.kindred.type.Types;
import java.io.IOException;

/** The typed model of {@link Shop}: its attributes for queries, and where its objects come from. */
@Generated("dev.kindred.processor")
final class Shop_ extends EntityDescriptor<Shop, Long> {

    /** The entity {@link Shop}. */
    public static final Shop_ SHOP = new Shop_();

    public final NumberAttribute<Shop, Long> id =
            number("id", Column.of("id", Types.BIGINT).primaryKey().generated());

    public final TextAttribute<Shop> name = text("name", Column.of("name", Types.TEXT));

    public final CollectionAttribute<Shop, Line> lines =
            collection("lines", to(() -> Line_.LINE).backPopulates(() -> Line_.LINE.shop).cascade());

    public final ThroughAttribute<Shop, Line, Line> followed = through("followed", lines, () -> Line_.LINE.follows);

    private Shop_() {
        super(Shop.class, "Shop", "", "shops");
        index("by_name", true, "", name, id);
        index("", false, "name > 'm'", name);
        check("", "name <> 'a \"shop\"'");
        check("counted", "id > 0");
        comment(name, "On the sign");
        comment("Where lines end");
    }

    private Shop_(String alias) {
        super(SHOP, alias);
    }

    /** A new shop, unknown to any session until it is added to one. */
    public Shop create() {
        return new ShopEntity();
    }

    /** A new shop, unknown to any session until it is added to one. */
    public Shop create(String name, String... words) throws IOException {
        return new ShopEntity(name, words);
    }

    @Override
    public Shop_ as(String alias) {
        return new Shop_(alias);
    }

    @Override
    protected Shop newInstance() {
        return new ShopEntity();
    }

    @Override
    protected Shop newInstance(Object key, RowSource row, int column) {
        ShopEntity entity = new ShopEntity();
        entity.read(key, row, column);
        return entity;
    }

    @Override
    protected void read(Shop entity, int attribute, RowSource row, int column) {
        ((ShopEntity) entity).read(attribute, row, column);
    }
}
