package dev.kindred.it.cascade;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** One of the two that own a {@link Loan}. */
@Entity("volumes")
public interface Volume {
    @Id
    Long id();

    @Column(length = 40)
    String title();

    Volume title(String title);

    @Relationship(
            backPopulates = "volume",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Loan> loans();
}
