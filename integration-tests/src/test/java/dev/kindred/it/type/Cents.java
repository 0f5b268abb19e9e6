package dev.kindred.it.type;

import dev.kindred.type.Converter;
import java.math.BigDecimal;

/** Keeps money as a number of cents. */
public enum Cents implements Converter<Money, Long> {
    ONLY;

    @Override
    public Long toStored(Money value) {
        return value.euros().movePointRight(2).longValueExact();
    }

    @Override
    public Money toJava(Long stored) {
        if (stored == 13) {
            throw new IllegalArgumentException("13 cents were never paid");
        }
        return new Money(BigDecimal.valueOf(stored, 2));
    }
}
