package dev.kindred.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SqlTypeTest {

    @Test
    void isEqualByContent() {
        assertThat(Types.text(100)).isEqualTo(Types.text(100)).hasSameHashCodeAs(Types.text(100));
        assertThat(Types.text(100)).isNotEqualTo(Types.text(99)).isNotEqualTo(Types.TEXT);
        assertThat(Types.decimal(10, 2)).isEqualTo(Types.decimal(10, 2)).isNotEqualTo(Types.decimal(10, 3));
        assertThat(Types.enumeration(DayOfWeek.class, 0, DayOfWeek.values()))
                .isEqualTo(Types.enumeration(DayOfWeek.class, 0, DayOfWeek.values()))
                .isNotEqualTo(Types.enumeration(TimeUnit.class, 0, TimeUnit.values()));
    }

    @Test
    void saysWhatItIs() {
        assertThat(Types.text(100)).hasToString("TEXT(100)");
        assertThat(Types.decimal(10, 2)).hasToString("DECIMAL(10, 2)");
        assertThat(Types.BIGINT).hasToString("BIGINT");
        assertThat(Types.bigInteger(9).precision()).isEqualTo(9);
        assertThat(Types.enumeration(DayOfWeek.class, 0, DayOfWeek.values()).length())
                .isEqualTo(255);
    }
}
