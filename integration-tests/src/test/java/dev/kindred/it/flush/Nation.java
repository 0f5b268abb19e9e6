package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** A key that the program gives, and may change. */
@Entity("nations")
public interface Nation {
    @Id
    String code();

    Nation code(String code);

    String name();

    Nation name(String name);

    @Relationship(backPopulates = "nation")
    List<Town> towns();

    @Relationship(backPopulates = "nation")
    List<Port> ports();
}
