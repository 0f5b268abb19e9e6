package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Deleted along with any reader who has it. */
@Entity("medals")
public interface Medal {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Medal name(String name);

    @Relationship(backPopulates = "medals", secondary = "reader_medals")
    List<Reader> readers();
}
