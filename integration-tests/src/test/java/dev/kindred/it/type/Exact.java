package dev.kindred.it.type;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of many digits. */
@Entity("exact_numbers")
public interface Exact {
    @Id
    Long id();

    @Column(precision = 38, scale = 10)
    BigDecimal amount();

    Exact amount(BigDecimal amount);

    @Column(precision = 38)
    BigInteger count();

    Exact count(BigInteger count);
}
