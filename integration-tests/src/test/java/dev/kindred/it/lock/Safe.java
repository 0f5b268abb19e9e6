package dev.kindred.it.lock;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Version;
import java.time.Instant;

@Entity("safes")
public interface Safe {
    @Id
    Long id();

    int content();

    Safe content(int content);

    @Version
    Instant changedAt();
}
