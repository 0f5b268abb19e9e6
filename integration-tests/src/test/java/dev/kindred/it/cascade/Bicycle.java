package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Belongs to one rider at most, who holds the key and owns it. */
@Entity("bicycles")
public interface Bicycle {
    @Id
    Long id();

    @Column(length = 40)
    String frame();

    Bicycle frame(String frame);

    @Relationship(backPopulates = "bicycle")
    List<Racer> riders();
}
