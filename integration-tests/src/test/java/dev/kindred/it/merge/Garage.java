package dev.kindred.it.merge;

import static dev.kindred.annotation.Cascade.ALL;
import static dev.kindred.annotation.Cascade.DELETE_ORPHAN;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Version;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity("garages")
public interface Garage {
    @Id
    Long id();

    Garage id(Long id);

    String name();

    Garage name(String name);

    @Nullable
    String note();

    Garage note(@Nullable String note);

    @Version
    int version();

    @Relationship(
            backPopulates = "garage",
            cascade = {ALL, DELETE_ORPHAN},
            orderBy = "plate")
    List<Car> cars();

    Garage cars(Collection<? extends Car> cars);

    @Relationship(secondary = "garage_stickers")
    Set<Sticker> stickers();

    Garage stickers(Set<Sticker> stickers);

    @Relationship(backPopulates = "garage", mapKey = "code", cascade = ALL)
    Map<String, Locker> lockers();
}
