package dev.kindred.it.type;

import static dev.kindred.it.type.InvoiceItem_.INVOICE_ITEM;
import static dev.kindred.it.type.Invoice_.INVOICE;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.InvalidValueException;
import dev.kindred.query.BoundQuery;
import dev.kindred.query.Page;
import dev.kindred.query.PageKey;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** Converted attributes: keys, conditions, lists, references and changes go by what is stored. */
class ConverterTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(INVOICE, INVOICE_ITEM));
    }

    private static void store(Database db, Invoice... invoices) {
        SessionFactory.of(db.engine()).run(session -> session.addAll(List.of(invoices)));
    }

    @DatabaseTest
    void valuesComeBackAsTheConverterMakesThem(Database db) {
        store(
                db,
                Invoice.of(7, "12.50")
                        .discount(Money.of("0.50"))
                        .remarks(List.of("a", "b"))
                        .urgency(Urgency.HIGH));

        try (Session session = Session.open(db.engine())) {
            Invoice read = session.getOne(INVOICE, new InvoiceNumber(2024, 7));
            assertThat(read.total()).isEqualTo(Money.of("12.50"));
            assertThat(read.discount()).contains(Money.of("0.50"));
            assertThat(read.remarks()).containsExactly("a", "b");
            assertThat(read.paid()).isTrue();
            assertThat(read.urgency()).isEqualTo(Urgency.HIGH);
        }
    }

    @DatabaseTest
    void absenceIsStoredAsNull(Database db) {
        store(db, Invoice.of(1, "1.00"), Invoice.of(2, "2.00").discount(Money.of("1.00")));

        try (Session session = Session.open(db.engine())) {
            Invoice read =
                    session.query(INVOICE).where(INVOICE.discount.isNull()).one();
            assertThat(read.number().place()).isEqualTo(1);
            assertThat(read.discount()).isEmpty();
            assertThat(read.urgency()).isNull();
        }
    }

    @DatabaseTest
    void conditionsAndOrderGoByTheStoredValue(Database db) {
        store(db, Invoice.of(1, "9.00"), Invoice.of(2, "10.00"), Invoice.of(3, "11.00"));

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(INVOICE)
                            .where(INVOICE.total.ge(Money.of("10.00")), INVOICE.paid.eq(true))
                            .orderBy(INVOICE.total.desc())
                            .list())
                    .extracting(invoice -> invoice.number().place())
                    .containsExactly(3, 2);
            assertThat(session.list(select(INVOICE.total).from(INVOICE).orderBy(INVOICE.total)))
                    .containsExactly(Money.of("9.00"), Money.of("10.00"), Money.of("11.00"));
        }
    }

    @DatabaseTest
    void listsAreConvertedElementByElement(Database db) {
        store(db, Invoice.of(1, "1.00"), Invoice.of(2, "2.00"), Invoice.of(3, "3.00"));
        List<InvoiceNumber> many = IntStream.range(2, 900)
                .mapToObj(i -> new InvoiceNumber(2024, i))
                .toList();

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(INVOICE)
                            .where(INVOICE.total.in(Money.of("1.00"), Money.of("3.00")))
                            .count())
                    .isEqualTo(2);
            assertThat(session.query(INVOICE).where(INVOICE.number.in(many)).count())
                    .isEqualTo(2);
            assertThat(session.getAll(INVOICE, many)).hasSize(2);
        }
    }

    @DatabaseTest
    void referencesGoByConvertedKeys(Database db) {
        Invoice invoice = Invoice.of(5, "5.00");
        INVOICE_ITEM.create().text("one").invoice(invoice);
        INVOICE_ITEM.create().text("two").invoice(invoice);
        store(db, invoice);

        try (Session session = Session.open(db.engine())) {
            Invoice read =
                    session.query(INVOICE).options(selectin(INVOICE.items)).one();
            assertThat(read.items()).extracting(InvoiceItem::text).containsExactly("one", "two");
            assertThat(read.items().get(0).invoiceNumber()).isEqualTo(new InvoiceNumber(2024, 5));
            assertThat(read.items().get(1).invoice()).isSameAs(read);
        }
    }

    @DatabaseTest
    void anEqualValueIsNoChange(Database db) {
        store(db, Invoice.of(1, "1.00").remarks(List.of("a")));

        SessionFactory.of(db.engine()).run(session -> {
            Invoice read = session.query(INVOICE).one();
            db.recorder().clear();
            read.total(Money.of("1.00")).remarks(List.of("a"));
            session.flush();
            db.recorder().hasRunNothing();
            read.total(Money.of("2.00"));
            session.flush();
            assertThat(db.recorder().statements()).hasSize(1);
        });
    }

    @DatabaseTest
    void theStoredValueIsHeldToItsColumn(Database db) {
        Invoice invoice = Invoice.of(1, "1.00").remarks(List.of("a remark of more than twenty characters"));

        assertThatThrownBy(() -> store(db, invoice))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Invoice.remarks")
                .hasMessageContaining("but its column takes 20");
    }

    @DatabaseTest
    void whatAConverterRefusesNamesTheAttribute(Database db) {
        assertThatThrownBy(() -> store(db, Invoice.of(1, "1.005")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Invoice.total")
                .hasMessageContaining("which Cents refused");
    }

    @DatabaseTest
    void whatAConverterCannotReadNamesTheColumn(Database db) {
        store(db, Invoice.of(1, "0.13"));

        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.query(INVOICE).list())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContainingAll("Cannot read the column", "which Cents cannot read")
                    .hasMessageContaining("The column holds '13'")
                    .hasMessageContaining("13 cents were never paid");
        }
    }

    @DatabaseTest
    void anEnumByOrdinalSortsByItsConstants(Database db) {
        store(
                db,
                Invoice.of(1, "1.00").place(Urgency.HIGH),
                Invoice.of(2, "1.00").place(Urgency.LOW),
                Invoice.of(3, "1.00").place(Urgency.MIDDLE));

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(INVOICE).orderBy(INVOICE.place).list())
                    .extracting(Invoice::place)
                    .containsExactly(Urgency.LOW, Urgency.MIDDLE, Urgency.HIGH);
            assertThat(session.query(INVOICE)
                            .where(INVOICE.place.gt(Urgency.LOW))
                            .count())
                    .isEqualTo(2);
        }
    }

    @DatabaseTest
    void pagesGoByWhatIsStored(Database db) {
        store(
                db,
                Invoice.of(1, "9.00").discount(Money.of("1.00")),
                Invoice.of(2, "10.00"),
                Invoice.of(3, "9.00").discount(Money.of("0.50")),
                Invoice.of(4, "9.00"));

        try (Session session = Session.open(db.engine())) {
            BoundQuery<Invoice> query =
                    session.query(INVOICE).orderBy(INVOICE.total.desc(), INVOICE.paid.asc(), INVOICE.discount.asc());
            List<Invoice> all = query.orderBy(INVOICE.number).list();
            Page<Invoice> page = query.page(1);
            List<Invoice> found = new ArrayList<>(page.entities());
            while (page.hasNext()) {
                page = query.page(1, PageKey.of(page.next().toString()));
                found.addAll(page.entities());
            }

            assertThat(found).hasSize(4).isEqualTo(all);
            assertThat(query.after(Money.of("10.00")).list()).hasSize(3);
            assertThatThrownBy(() -> query.after(10L))
                    .hasMessageContaining("value 1 is of Long, and should be of Money");
        }
    }
}
