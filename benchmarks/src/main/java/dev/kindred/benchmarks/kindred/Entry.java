package dev.kindred.benchmarks.kindred;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** A row of which a session holds very many. */
@Entity("entries")
public interface Entry {
    @Id
    Long id();

    @Column(length = 50)
    String name();

    int amount();

    Entry amount(int amount);
}
