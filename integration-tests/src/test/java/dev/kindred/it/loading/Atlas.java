package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Lazy;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Whose maps come along in its own statement. */
@Entity("atlases")
public interface Atlas {
    @Id
    Long id();

    String title();

    Atlas title(String title);

    @Relationship(backPopulates = "atlas", orderBy = "number", lazy = Lazy.AGGREGATED)
    List<AtlasMap> maps();
}
