package dev.kindred.it.departure;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Many to many with expeditions, and known to them alone. */
@Entity("charts")
public interface Chart {
    @Id
    Long id();

    String name();

    Chart name(String name);
}
