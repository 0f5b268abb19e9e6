package dev.kindred.it.schema;

import dev.kindred.annotation.Check;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Index;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Has indexes and checks of all kinds. */
@Entity("wares")
@Index({"maker", "price"})
@Index(
        value = {"shelf", "place"},
        unique = true,
        name = "one_place")
@Check("price >= 0")
@Check(value = "shelf <> 'price'", name = "no_price_tag")
public interface Ware {

    @Id
    Long id();

    @Column(length = 20)
    @Index
    String title();

    Ware title(String title);

    @Column(length = 10)
    String shelf();

    Ware shelf(String shelf);

    int place();

    Ware place(int place);

    int price();

    Ware price(int price);

    @ForeignKey("makers.id")
    @Nullable
    Long makerId();

    Ware makerId(@Nullable Long makerId);

    @Relationship
    @Nullable
    Maker maker();

    Ware maker(@Nullable Maker maker);
}
