package dev.kindred.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopologicalSortTest {

    private static List<List<String>> groups(String things, Map<String, List<String>> needs) {
        return TopologicalSort.groups(List.of(things.split(" ")), thing -> needs.getOrDefault(thing, List.of()));
    }

    @Test
    void putsWhatIsNeededFirst() {
        assertThat(groups("c b a", Map.of("c", List.of("b"), "b", List.of("a"))))
                .containsExactly(List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void keepsTheOrderOtherwise() {
        assertThat(groups("x a m", Map.of())).containsExactly(List.of("x"), List.of("a"), List.of("m"));
    }

    @Test
    void groupsACircle() {
        List<List<String>> groups =
                groups("d a b c", Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a"), "d", List.of("a")));

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(groups.get(1)).containsExactly("d");
    }

    @Test
    void mindsNeitherItselfNorStrangers() {
        assertThat(groups("a", Map.of("a", List.of("a", "stranger")))).containsExactly(List.of("a"));
    }

    @Test
    void standsALongChain() {
        List<Integer> numbers = IntStream.range(0, 100_000).boxed().toList();

        assertThat(TopologicalSort.groups(numbers, n -> n == 99_999 ? List.of() : List.of(n + 1)))
                .hasSize(100_000)
                .startsWith(List.of(99_999));
    }
}
