package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Many-to-many by its table, but with one reader at most, who owns it. */
@Entity("slips")
public interface Slip {
    @Id
    Long id();

    @Column(length = 40)
    String text();

    Slip text(String text);

    @Relationship(backPopulates = "slips", secondary = "reader_slips")
    List<Reader> readers();
}
