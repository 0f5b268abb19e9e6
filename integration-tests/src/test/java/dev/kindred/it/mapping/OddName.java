package dev.kindred.it.mapping;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Unique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names that neither Java nor SQL takes as they are. */
@Entity("it's a \"täble\" \\ 表")
@Unique(
        name = "the \"only\" one",
        value = {"size", "class_"})
public interface OddName {
    @Column("select")
    @Id
    Long id();

    @Column("größe 'n' back\\slash \"quote\"")
    String size();

    OddName size(String size);

    @Column("class")
    String class_();

    OddName class_(String value);

    boolean loaded();

    OddName loaded(boolean loaded);

    @Column("x?")
    @ForeignKey("it's a \"täble\" \\ 表.select")
    @Nullable
    Long dirty();

    @Relationship(backPopulates = "stale")
    @Nullable
    OddName tracker();

    OddName tracker(@Nullable OddName tracker);

    @Relationship(backPopulates = "tracker")
    List<OddName> stale();
}
