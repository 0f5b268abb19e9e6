package dev.kindred.unitofwork;

import static dev.kindred.unitofwork.Models.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The values that stand in for a moment: each of the column's own type, another for each number, or none. */
class StopgapTest {

    @Test
    void textsAreNumbered() {
        assertThat(Stopgap.value(DESK.label, 0)).isEqualTo("~kindred~0");
        assertThat(Stopgap.value(DESK.label, 12)).isEqualTo("~kindred~12");
    }

    @Test
    void aTextThatIsTooShortTakesNone() {
        assertThat(Stopgap.value(DESK.code, 0)).isNull();
    }

    @Test
    void wholeNumbersBeginAtTheFarEnd() {
        assertThat(Stopgap.value(DESK.number, 1)).isEqualTo(Integer.MIN_VALUE + 1);
        assertThat(Stopgap.value(DESK.big, 0)).isEqualTo(Long.MIN_VALUE);
        assertThat(Stopgap.value(DESK.small, 2)).isEqualTo((short) (Short.MIN_VALUE + 2));
    }

    @Test
    void uuidsAreOfAKindThatNobodyMakes() {
        UUID value = (UUID) Stopgap.value(DESK.badge, 3);

        assertThat(value).isEqualTo(new UUID(-1L, 3));
        assertThat(value.version()).isEqualTo(15);
    }

    @Test
    void otherTypesTakeNone() {
        assertThat(Stopgap.value(DESK.day, 0)).isNull();
    }

    @Test
    void primaryKeysTakeOne() {
        assertThat(Stopgap.value(DESK.id, 0)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void foreignKeysTakeNone() {
        assertThat(Stopgap.value(DESK.teamId, 0)).isNull();
    }
}
