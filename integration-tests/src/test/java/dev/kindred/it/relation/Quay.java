package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Declares nothing of its buoys; only {@link BackrefOfAFactoryTest} uses the two. */
@Entity("quays")
public interface Quay {
    @Id
    Long id();

    String name();

    Quay name(String name);
}
