package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Belongs to a purchase, and cannot be without one. */
@Entity("items")
public interface Item {
    @Id
    Long id();

    @Column(length = 20)
    String sku();

    Item sku(String sku);

    @ForeignKey("purchases.id")
    Long purchaseId();

    Item purchaseId(@Nullable Long purchaseId);

    @Relationship(backPopulates = "items")
    Purchase purchase();

    Item purchase(@Nullable Purchase purchase);
}
