package dev.kindred.it.type;

import dev.kindred.annotation.Convert;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** An item of an invoice; its foreign key is converted as the key is. */
@Entity("bill_items")
public interface InvoiceItem {
    @Id
    Long id();

    String text();

    InvoiceItem text(String text);

    @Convert(InvoiceNumber.Printed.class)
    @ForeignKey("bills.number")
    InvoiceNumber invoiceNumber();

    @Relationship(backPopulates = "items")
    Invoice invoice();

    InvoiceItem invoice(Invoice invoice);
}
