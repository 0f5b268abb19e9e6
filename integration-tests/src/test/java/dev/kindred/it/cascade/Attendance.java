package dev.kindred.it.cascade;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An association object: between a student and a lecture, whose keys make its own. */
@Entity("attendances")
public interface Attendance {
    @Id
    @Relationship(backPopulates = "attendances")
    Student student();

    Attendance student(@Nullable Student student);

    @Id
    @Relationship(backPopulates = "attendances")
    Lecture lecture();

    Attendance lecture(@Nullable Lecture lecture);

    int grade();

    Attendance grade(int grade);
}
