package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many to many of all kinds: both sides, one side, and to itself. */
@Entity("painters")
public interface Painter {
    @Id
    Long id();

    Painter id(Long id);

    String name();

    Painter name(String name);

    @Relationship(backPopulates = "painters", secondary = "painter_styles")
    Set<Style> styles();

    Painter styles(Collection<? extends Style> styles);

    @Relationship(secondary = "painter_materials", orderBy = "name desc")
    List<Material> materials();

    Painter materials(Collection<? extends Material> materials);

    @Relationship(secondary = "painter_awards", mapKey = "title")
    Map<String, Award> awards();

    @Relationship(backPopulates = "pupils", secondary = "teachings")
    Set<Painter> teachers();

    @Relationship(backPopulates = "teachers", secondary = "teachings", orderBy = "name")
    List<Painter> pupils();
}
