package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A reference by a composite key. */
@Entity("remarks")
public interface Remark {
    @Id
    Long id();

    String text();

    Remark text(String text);

    @ForeignKey("invoice_lines.invoice_id")
    @Nullable
    Long lineInvoiceId();

    Remark lineInvoiceId(@Nullable Long lineInvoiceId);

    @ForeignKey("invoice_lines.number")
    @Nullable
    Long lineNumber();

    Remark lineNumber(@Nullable Long lineNumber);

    @Relationship
    @Nullable
    Line line();

    Remark line(@Nullable Line line);
}
