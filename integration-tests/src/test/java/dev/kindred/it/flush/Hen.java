package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** Cannot be without {@link Egg}, which cannot be without it: no order will do. */
@Entity("hens")
public interface Hen {
    @Id
    Long id();

    Hen id(Long id);

    @ForeignKey("eggs.id")
    Long eggId();

    @Relationship
    Egg egg();

    Hen egg(Egg egg);
}
