package dev.kindred.benchmarks.plain;

import dev.kindred.benchmarks.Checksum;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Some columns of a book, for a list that nobody changes. */
public record BookRow(Long id, String title, BigDecimal price, Integer pages, LocalDate published) {

    public void tell(Checksum sum) {
        sum.bookRow(id, title, price, pages, published);
    }
}
