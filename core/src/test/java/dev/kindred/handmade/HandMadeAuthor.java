package dev.kindred.handmade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** With {@link HandMadeBook} the one pair of entities whose generated part is written by hand: what the processor must write. */
@Entity("authors")
public interface HandMadeAuthor {
    @Id
    Long id();

    HandMadeAuthor id(Long id);

    @Column(length = 100)
    String name();

    HandMadeAuthor name(String name);

    @Relationship(backPopulates = "author")
    List<HandMadeBook> books();
}
