package dev.kindred.state;

import static dev.kindred.handmade.HandMadeAuthor_.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.instrument.Instrumented;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The objects of an entity by key behave as a map of the JDK that keeps their order. */
class ObjectsByKeyTest {

    /** Keys that all fall into one place of a table. */
    private record Colliding(long number) {
        @Override
        public int hashCode() {
            return 7;
        }
    }

    private static Instrumented object() {
        return AUTHOR.instantiate();
    }

    private static List<Instrumented> all(ObjectsByKey objects) {
        List<Instrumented> all = new ArrayList<>();
        objects.addTo(all);
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_130})
    void behavesAsAMapInTheOrderOfArrival(long seed) {
        compare(new Random(seed), 5_000, 300, number -> number);
        compare(new Random(seed), 5_000, 300, number -> "key " + number);
        compare(new Random(seed), 1_000, 40, Colliding::new);
    }

    private static void compare(Random random, int steps, int most, LongFunction<Object> key) {
        ObjectsByKey objects = new ObjectsByKey();
        Map<Object, Instrumented> expected = new LinkedHashMap<>();
        for (int step = 0; step < steps; step++) {
            Object one = key.apply(random.nextInt(most));
            int kind = random.nextInt(5);
            if (kind < 3) {
                Instrumented object = object();
                assertThat(objects.put(one, object)).isSameAs(expected.put(one, object));
            } else if (kind == 3) {
                objects.remove(one);
                expected.remove(one);
            }
            assertThat(objects.get(one)).isSameAs(expected.get(one));
            assertThat(objects.size()).isEqualTo(expected.size());
        }
        assertThat(all(objects))
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .containsExactlyElementsOf(expected.values());
    }

    @Test
    void whatIsRemovedAndComesAgainTakesNoMoreAndMoreRoom() {
        ObjectsByKey objects = new ObjectsByKey();
        Instrumented object = object();
        for (long i = 0; i < 100_000; i++) {
            objects.put(i, object);
            objects.remove(i);
        }
        assertThat(objects.size()).isZero();
        assertThat(all(objects)).isEmpty();
        assertThat(objects.get(7L)).isNull();
    }
}
