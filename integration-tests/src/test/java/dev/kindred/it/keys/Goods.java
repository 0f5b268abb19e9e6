package dev.kindred.it.keys;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Computed;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ServerDefault;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbered by the database, with defaults and computed columns of all sorts. */
@Entity("goods")
public interface Goods {
    @Id
    Long id();

    @Column(length = 50)
    String name();

    Goods name(String name);

    int price();

    Goods price(int price);

    @ServerDefault("1")
    int amount();

    Goods amount(int amount);

    @Column(length = 20)
    @ServerDefault("lower('OPEN')")
    String state();

    Goods state(String state);

    @Column(length = 20)
    @ServerDefault("'none'")
    Optional<String> note();

    Goods note(@Nullable String note);

    @ServerDefault("current_timestamp")
    Instant created();

    Goods created(Instant created);

    @Computed("price * amount")
    int total();

    @Computed(value = "price + 1", stored = false)
    int dearer();
}
