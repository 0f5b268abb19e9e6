package dev.kindred.it.merge;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

@Entity("garage_lockers")
public interface Locker {
    @Id
    Long id();

    Locker id(Long id);

    String code();

    Locker code(String code);

    @Relationship(backPopulates = "lockers")
    @Nullable
    Garage garage();

    Locker garage(@Nullable Garage garage);
}
