package dev.kindred.it.through;

import static dev.kindred.it.through.Food_.FOOD;
import static dev.kindred.it.through.Recipe_.RECIPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.ListIterator;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that looks through another does what {@code java.util.List} says: compared with an {@code ArrayList}, seed by seed. */
class ThroughListContractTest {

    private final List<Food> foods = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void behavesAsAnyList(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            foods.add(FOOD.create().name("food " + i));
        }
        Recipe recipe = RECIPE.create();
        List<Food> expected = new ArrayList<>();
        for (int step = 0; step < 300; step++) {
            int kind = random.nextInt(14);
            long same = random.nextLong();
            Object one = change(kind, recipe.foods(), new Random(same));
            Object other = change(kind, expected, new Random(same));

            assertThat(one).as("seed %d, step %d, kind %d", seed, step, kind).isEqualTo(other);
            assertThat(recipe.foods())
                    .as("seed %d, step %d, kind %d", seed, step, kind)
                    .isEqualTo(expected);
            for (Food food : foods) {
                assertThat(food.recipes()).hasSize(Collections.frequency(expected, food));
            }
        }
    }

    private Object change(int kind, List<Food> list, Random random) {
        Food food = foods.get(random.nextInt(foods.size()));
        int size = list.size();
        int place = size == 0 ? 0 : random.nextInt(size);
        return switch (kind) {
            case 0, 1, 2 -> list.add(food);
            case 3 -> {
                list.add(place, food);
                yield size;
            }
            case 4 -> size == 0 ? -1 : list.remove(place);
            case 5 -> list.remove(food);
            case 6 -> size == 0 ? -1 : list.set(place, food);
            case 7 -> list.addAll(place, foods.subList(0, random.nextInt(3)));
            case 8 -> list.removeIf(one -> one == food);
            case 9 -> list.indexOf(food) + ":" + list.lastIndexOf(food) + ":" + list.contains(food);
            case 10 -> {
                list.subList(place / 2, place).clear();
                yield list.hashCode();
            }
            case 11 -> {
                list.sort(Comparator.comparing(Food::name));
                yield size;
            }
            case 12 -> {
                ListIterator<Food> each = list.listIterator(place);
                if (each.hasNext()) {
                    each.next();
                    each.set(food);
                    each.add(foods.get(0));
                }
                yield each.nextIndex();
            }
            default -> {
                if (random.nextInt(4) == 0) {
                    list.clear();
                }
                yield list.retainAll(foods.subList(0, 4));
            }
        };
    }
}
