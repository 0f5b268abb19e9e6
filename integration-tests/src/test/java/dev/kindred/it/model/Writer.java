package dev.kindred.it.model;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parent of {@link Novel}, whose key may be null: the pair that the rules of the semantics speak of. */
@Entity("writers")
public interface Writer {
    @Id
    Long id();

    Writer id(Long id);

    @Column(length = 100)
    String name();

    Writer name(String name);

    @Nullable
    String bio();

    Writer bio(@Nullable String bio);

    @Relationship(backPopulates = "writer")
    List<Novel> novels();

    Writer novels(Collection<? extends Novel> novels);
}
