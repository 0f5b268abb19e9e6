package dev.kindred.it.lock;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

@Entity("wallets")
public interface Wallet {
    @Id
    Long id();

    String owner();

    Wallet owner(String owner);

    int balance();

    Wallet balance(int balance);

    @Relationship(backPopulates = "wallet", cascade = Cascade.ALL, orderBy = "id")
    List<Coin> coins();
}
