package dev.kindred.it.type;

import java.math.BigDecimal;

/** An amount in euros, kept in cents. */
public record Money(BigDecimal euros) {

    static Money of(String euros) {
        return new Money(new BigDecimal(euros));
    }
}
