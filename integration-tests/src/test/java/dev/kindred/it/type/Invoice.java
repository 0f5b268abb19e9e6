package dev.kindred.it.type;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Convert;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.EnumStorage;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invoice, of which nearly everything is converted. */
@Entity("bills")
public interface Invoice {
    @Id
    @Column(length = 12)
    @Convert(InvoiceNumber.Printed.class)
    InvoiceNumber number();

    Invoice number(InvoiceNumber number);

    @Convert(Cents.class)
    Money total();

    Invoice total(Money total);

    @Convert(Cents.class)
    Optional<Money> discount();

    Invoice discount(@Nullable Money discount);

    @Convert(Lines.class)
    @Column(length = 20)
    List<String> remarks();

    Invoice remarks(List<String> remarks);

    @Convert(YesNo.class)
    @Column(length = 1)
    boolean paid();

    Invoice paid(boolean paid);

    @Convert(Urgency.Code.class)
    @Nullable
    Urgency urgency();

    Invoice urgency(@Nullable Urgency urgency);

    @Column(enumAs = EnumStorage.ORDINAL)
    @Nullable
    Urgency place();

    Invoice place(@Nullable Urgency place);

    @Relationship(backPopulates = "invoice", orderBy = "id")
    List<InvoiceItem> items();

    /** A paid one of no urgency. */
    static Invoice of(int place, String total) {
        return Invoice_.INVOICE
                .create()
                .number(new InvoiceNumber(2024, place))
                .total(Money.of(total))
                .remarks(List.of())
                .paid(true);
    }
}
