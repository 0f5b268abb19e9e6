package dev.kindred.it.loading;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** A map in an atlas. */
@Entity("atlas_maps")
public interface AtlasMap {
    @Id
    Long id();

    int number();

    AtlasMap number(int number);

    @ForeignKey("atlases.id")
    Long atlasId();

    @Relationship(backPopulates = "maps")
    Atlas atlas();

    AtlasMap atlas(Atlas atlas);
}
