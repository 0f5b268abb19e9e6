package dev.kindred.it.relation;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Stands in a list that is ordered by two columns. */
@Entity("pictures")
public interface Picture {
    @Id
    Long id();

    String title();

    Picture title(String title);

    @Column("painted")
    int year();

    Picture year(int year);

    @ForeignKey("galleries.id")
    @Nullable
    Long museumId();

    Picture museumId(@Nullable Long museumId);

    @Relationship(viewOnly = true, foreignKey = "museumId")
    @Nullable
    Museum house();

    Picture house(@Nullable Museum house);

    @Relationship(backPopulates = "pictures")
    @Nullable
    Museum museum();

    Picture museum(@Nullable Museum museum);
}
