package dev.kindred.it.departure;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each of its relationships has other cascades. */
@Entity("expeditions")
public interface Expedition {
    @Id
    Long id();

    String name();

    Expedition name(String name);

    @Relationship(
            backPopulates = "expedition",
            cascade = {Cascade.SAVE_UPDATE, Cascade.EXPUNGE})
    List<Porter> porters();

    @Relationship(
            backPopulates = "expedition",
            cascade = {Cascade.SAVE_UPDATE, Cascade.REFRESH_EXPIRE})
    List<Mule> mules();

    @Relationship(cascade = Cascade.ALL)
    @Nullable
    Chief chief();

    Expedition chief(@Nullable Chief chief);

    @Relationship(secondary = "expedition_charts", cascade = Cascade.ALL)
    List<Chart> charts();

    @Relationship(backPopulates = "expedition", cascade = Cascade.DELETE)
    List<Pass> passes();
}
