package dev.kindred.it.through;

import static dev.kindred.it.through.Ingredient_.INGREDIENT;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

@Entity("recipes")
public interface Recipe {
    @Id
    Long id();

    String name();

    Recipe name(String name);

    @Relationship(
            backPopulates = "recipe",
            position = "place",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    List<Ingredient> ingredients();

    @Relationship(through = "ingredients.food")
    List<Food> foods();

    static Ingredient foods(Food food) {
        return INGREDIENT.create().grams(100).food(food);
    }
}
