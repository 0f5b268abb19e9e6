package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** One to one over a key of two parts. */
@Entity("moorings")
public interface Mooring {
    @Id
    Long id();

    String owner();

    Mooring owner(String owner);

    @ForeignKey
    @Relationship(backPopulates = "mooring")
    @Nullable
    Berth berth();

    Mooring berth(@Nullable Berth berth);
}
