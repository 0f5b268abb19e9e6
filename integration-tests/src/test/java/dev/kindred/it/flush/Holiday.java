package dev.kindred.it.flush;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import java.time.LocalDate;

/** A unique value that takes no NULL, and of whose type no value can be told from those that programs keep. */
@Entity("holidays")
public interface Holiday {
    @Id
    Long id();

    Holiday id(Long id);

    @Column(unique = true)
    LocalDate feast();

    Holiday feast(LocalDate feast);
}
