package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.math.BigDecimal;

/** A composite key: the invoice's, and a number. */
@Entity("invoice_lines")
public interface Line {
    @Id
    @ForeignKey("invoices.id")
    Long invoiceId();

    @Id
    Long number();

    Line number(Long number);

    BigDecimal amount();

    Line amount(BigDecimal amount);

    @Relationship(backPopulates = "lines")
    Invoice invoice();

    Line invoice(Invoice invoice);
}
