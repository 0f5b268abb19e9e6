package dev.kindred.it.through;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

@Entity("ingredients")
public interface Ingredient {
    @Id
    Long id();

    int grams();

    Ingredient grams(int grams);

    int place();

    @Relationship(backPopulates = "ingredients")
    Recipe recipe();

    Ingredient recipe(Recipe recipe);

    @Relationship(backPopulates = "uses")
    Food food();

    Ingredient food(Food food);
}
