package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** Belongs to a {@link Course}, at a place. */
@Entity("lessons")
public interface Lesson {
    @Id
    Long id();

    int place();

    String title();

    Lesson title(String title);

    @Relationship(backPopulates = "lessons")
    Course course();

    Lesson course(Course course);
}
