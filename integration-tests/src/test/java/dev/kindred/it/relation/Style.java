package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Knows its painters, in the order of their names. */
@Entity("styles")
public interface Style {
    @Id
    Long id();

    String name();

    Style name(String name);

    @Relationship(backPopulates = "styles", secondary = "painter_styles", orderBy = "name")
    List<Painter> painters();
}
