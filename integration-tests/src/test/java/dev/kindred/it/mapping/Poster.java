package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Belongs to one festival. */
@Entity("posters")
public interface Poster {
    @Id
    Long id();

    @ForeignKey("festivals.id")
    @Nullable
    Long festivalId();

    @Relationship(backPopulates = "poster")
    @Nullable
    Festival festival();

    Poster festival(@Nullable Festival festival);

    @Relationship(backref = "copies")
    @Nullable
    Artist painter();

    Poster painter(@Nullable Artist painter);
}
