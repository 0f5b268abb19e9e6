package dev.kindred.benchmarks.kindred;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** A tag of many books. */
@Entity("tags")
public interface Tag {
    @Id
    Long id();

    @Column(length = 50)
    String name();
}
