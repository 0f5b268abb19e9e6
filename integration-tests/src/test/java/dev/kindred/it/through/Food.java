package dev.kindred.it.through;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.Collection;
import java.util.List;
import java.util.Set;

@Entity("foods")
public interface Food {
    @Id
    Long id();

    String name();

    Food name(String name);

    @Relationship(backPopulates = "food")
    Set<Ingredient> uses();

    @Relationship(through = "uses.recipe")
    Collection<Recipe> recipes();

    @Relationship(
            backPopulates = "missing",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Substitute> substitutes();

    /** Made by their reference alone. */
    @Relationship(through = "substitutes.taken")
    List<Food> insteads();
}
