package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Has attendances, whose key contains its own, and does not own them. */
@Entity("lectures")
public interface Lecture {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Lecture name(String name);

    @Relationship(backPopulates = "lecture")
    List<Attendance> attendances();
}
