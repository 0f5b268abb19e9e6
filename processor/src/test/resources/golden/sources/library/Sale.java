package library;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Computed;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Sequence;
import dev.kindred.annotation.ServerDefault;
import java.math.BigDecimal;
import java.time.Instant;

@Entity(value = "sales", schema = "shop")
public interface Sale {
    @Id
    @Sequence(value = "sale_seq", allocation = 100, start = 1000)
    Long id();

    @Column(precision = 10, scale = 2)
    BigDecimal price();

    Sale price(BigDecimal price);

    @ServerDefault("1")
    int amount();

    Sale amount(int amount);

    @ServerDefault("current_timestamp")
    Instant soldAt();

    @Computed("price * amount")
    @Column(precision = 12, scale = 2)
    BigDecimal total();

    @Computed(value = "amount > 10", stored = false)
    boolean isLarge();
}
