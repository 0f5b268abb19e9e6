package dev.kindred.it.cascade;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import java.util.Set;

/** The near end of many-to-many relationships, each with other cascades. */
@Entity("readers")
public interface Reader {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Reader name(String name);

    @Relationship(backPopulates = "readers", secondary = "reader_subjects")
    List<Subject> subjects();

    @Relationship(backPopulates = "readers", secondary = "reader_medals", cascade = Cascade.ALL)
    List<Medal> medals();

    @Relationship(
            backPopulates = "readers",
            secondary = "reader_slips",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            singleParent = true)
    Set<Slip> slips();

    @Relationship(secondary = "reader_spots")
    List<Spot> spots();
}
