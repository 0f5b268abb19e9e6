package dev.kindred.it.cascade;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Owns its attendances, whose key contains its own. */
@Entity("students")
public interface Student {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Student name(String name);

    @Relationship(
            backPopulates = "student",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Attendance> attendances();
}
