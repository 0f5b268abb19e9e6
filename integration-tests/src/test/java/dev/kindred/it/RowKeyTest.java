package dev.kindred.it;

import static dev.kindred.it.model.Invoice_.INVOICE;
import static dev.kindred.it.model.Line_.LINE;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.it.model.Invoice;
import dev.kindred.it.model.Line;
import dev.kindred.it.model.LineKey;
import dev.kindred.it.model.Writer;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;

/** A row is found by the key it has, never by one that was set on its object since. */
class RowKeyTest {

    private static final LineKey FIRST = new LineKey(1L, 1L);

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(INVOICE, LINE, WRITER, NOVEL));
        SessionFactory.of(db.engine()).run(session -> {
            for (String customer : new String[] {"Jane", "Iris"}) {
                Invoice invoice = INVOICE.create().customer(customer);
                invoice.lines().add(LINE.create().number(1L).amount(new BigDecimal("9.90")));
                session.add(invoice);
            }
            session.addAll(WRITER.create().name("Jane"), WRITER.create().name("Iris"));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void aReferenceInTheKeyCannotMoveARowOntoAnother(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(LINE, FIRST).invoice(session.getOne(INVOICE, 2L));
            db.recorder().clear();

            assertThatThrownBy(session::commit)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("its key Line.invoiceId was changed");
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aChangedKeyDoesNotDeleteAnotherRow(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            jane.id(2L);
            session.delete(jane);
            session.commit();

            assertThat(session.get(WRITER, 1L)).isNull();
            assertThat(session.getOne(WRITER, 2L).name()).isEqualTo("Iris");
        }
    }

    @DatabaseTest
    void aRollbackGivesTheKeyBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            jane.id(2L);
            assertThatThrownBy(session::flush).isInstanceOf(InvalidValueException.class);
            session.rollback();
            jane.name("Jane Austen");
            session.commit();

            assertThat(jane.id()).isEqualTo(1L);
            assertThat(session.getOne(WRITER, 2L).name()).isEqualTo("Iris");
        }
    }

    @DatabaseTest
    void aLineTakenFromItsListMayStillBeDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Invoice invoice = session.getOne(INVOICE, 1L);
            Line line = invoice.lines().remove(0);
            session.delete(line);
            session.commit();

            assertThat(invoice.lines()).isEmpty();
            assertThat(session.get(LINE, new LineKey(2L, 1L))).isNotNull();
        }
    }
}
