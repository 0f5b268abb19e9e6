package dev.kindred.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.type.JsonType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JacksonFormatTest {

    /** A place of a map. */
    public record Spot(String name, LocalDate since, List<Integer> marks) {}

    private static final JsonType<Map<String, List<Spot>>> SPOTS =
            JsonType.of(Map.class, JsonType.of(String.class), JsonType.of(List.class, JsonType.of(Spot.class)));

    private final JacksonFormat format = new JacksonFormat();

    @Test
    void recordsComeBackEqual() {
        Spot spot = new Spot("Bath", LocalDate.of(2024, 2, 29), List.of(1, 2));

        String json = format.write(spot, JsonType.of(Spot.class));

        assertThat(json).isEqualTo("{\"name\":\"Bath\",\"since\":\"2024-02-29\",\"marks\":[1,2]}");
        assertThat(format.read(json, JsonType.<Spot>of(Spot.class))).isEqualTo(spot);
    }

    @Test
    void typeArgumentsAreReadAsTheySay() {
        Map<String, List<Spot>> spots = Map.of("north", List.of(new Spot("York", LocalDate.EPOCH, List.of())));

        Map<String, List<Spot>> read = format.read(format.write(spots, SPOTS), SPOTS);

        assertThat(read).isEqualTo(spots);
        assertThat(read.get("north").get(0).name()).isEqualTo("York");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> format.read("{", SPOTS)).isInstanceOf(JacksonException.class);
    }
}
