package dev.kindred.it.flush;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Owns its lessons, and keeps them in order. */
@Entity("courses")
public interface Course {
    @Id
    Long id();

    Course id(Long id);

    String title();

    Course title(String title);

    @Relationship(
            backPopulates = "course",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            position = "place")
    List<Lesson> lessons();
}
