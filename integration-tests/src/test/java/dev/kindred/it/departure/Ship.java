package dev.kindred.it.departure;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Its cabins go where it goes; its sailors do not. */
@Entity("vessels")
public interface Ship {
    @Id
    Long id();

    String name();

    Ship name(String name);

    @Relationship(backPopulates = "ship", cascade = Cascade.ALL)
    List<Cabin> cabins();

    @Relationship(backPopulates = "ship")
    List<Sailor> sailors();
}
