package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Many-to-many with both sides mapped, and no cascade. */
@Entity("subjects")
public interface Subject {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Subject name(String name);

    @Relationship(backPopulates = "subjects", secondary = "reader_subjects")
    List<Reader> readers();
}
