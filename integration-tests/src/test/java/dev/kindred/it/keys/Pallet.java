package dev.kindred.it.keys;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Sequence;

/** Numbered by a sequence of its own. */
@Entity("pallets")
public interface Pallet {
    @Id
    @Sequence("pallet_seq")
    Long id();

    Pallet id(Long id);

    @Column(length = 50, unique = true)
    String label();

    Pallet label(String label);
}
