package dev.kindred.it.lock;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Version;
import org.jspecify.annotations.Nullable;

@Entity("coins")
public interface Coin {
    @Id
    Long id();

    int amount();

    Coin amount(int amount);

    String place();

    Coin place(String place);

    @Version
    int version();

    @Relationship(backPopulates = "coins")
    @Nullable
    Wallet wallet();

    Coin wallet(@Nullable Wallet wallet);
}
