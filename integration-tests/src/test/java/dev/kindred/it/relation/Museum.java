package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An owner of each kind of collection. */
@Entity("galleries")
public interface Museum {
    @Id
    Long id();

    String name();

    Museum name(String name);

    @Relationship(backPopulates = "museum")
    Set<Hall> halls();

    Museum halls(Collection<? extends Hall> halls);

    @Relationship(backPopulates = "museum", mapKey = "name")
    Map<String, Guide> guides();

    Museum guides(Map<String, ? extends Guide> guides);

    @Relationship(backPopulates = "museum", position = "place")
    List<Exhibit> exhibits();

    Museum exhibits(Collection<? extends Exhibit> exhibits);

    @Relationship(backPopulates = "museum")
    Collection<Bench> benches();

    Museum benches(Collection<? extends Bench> benches);

    @Relationship(backPopulates = "museum", orderBy = "year desc, title")
    List<Picture> pictures();

    Museum pictures(Collection<? extends Picture> pictures);

    @Relationship(viewOnly = true, foreignKey = "museumId", orderBy = "title")
    List<Picture> catalogue();
}
