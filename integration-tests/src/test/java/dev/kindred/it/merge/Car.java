package dev.kindred.it.merge;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

@Entity("cars")
public interface Car {
    @Id
    Long id();

    Car id(Long id);

    String plate();

    Car plate(String plate);

    @Relationship(backPopulates = "cars")
    @Nullable
    Garage garage();

    Car garage(@Nullable Garage garage);
}
