package dev.kindred.it;

import static dev.kindred.it.model.Invoice_.INVOICE;
import static dev.kindred.it.model.Line_.LINE;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.ConstraintViolationException.Kind;
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

/** A row is found by the key it has, never by one that was set on its object since; a flush writes the new key: rule 2.5.16. */
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

    /** Rule 2.5.16. */
    @DatabaseTest
    void aChangedKeyIsWrittenAndTheSessionFindsTheObjectByIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            jane.id(9L);
            db.recorder().clear();

            session.flush();

            db.recorder().hasRun("update writers set id = ? where id = ? -- [9, 1]");
            assertThat(session.get(WRITER, 9L)).isSameAs(jane);
            db.recorder().hasRunNothing();
            assertThat(session.get(WRITER, 1L)).isNull();
            session.commit();
            assertThat(jane.name()).isEqualTo("Jane");
        }
    }

    /** Rule 2.5.16 with K2: the reference is part of the key. */
    @DatabaseTest
    void aReferenceInTheKeyMovesTheRow(Database db) {
        try (Session session = Session.open(db.engine())) {
            Line line = session.getOne(LINE, FIRST);
            Invoice iris = session.getOne(INVOICE, 2L);
            line.invoice(iris).number(2L);
            db.recorder().clear();

            session.commit();

            db.recorder()
                    .hasRun("update invoice_lines set invoice_id = ?, number = ? where invoice_id = ? and number = ?"
                            + " -- [2, 2, 1, 1]");
            assertThat(session.get(LINE, new LineKey(2L, 2L))).isSameAs(line);
            assertThat(session.get(LINE, FIRST)).isNull();
            assertThat(iris.lines()).extracting(Line::number).containsExactlyInAnyOrder(1L, 2L);
        }
    }

    @DatabaseTest
    void aReferenceInTheKeyCannotMoveARowOntoAnother(Database db) {
        try (Session session = Session.open(db.engine())) {
            Line line = session.getOne(LINE, FIRST);
            line.invoice(session.getOne(INVOICE, 2L));

            assertThatThrownBy(session::commit)
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Kind.UNIQUE));
            session.rollback();

            assertThat(line.invoiceId()).isEqualTo(1L);
            assertThat(session.get(LINE, FIRST)).isSameAs(line);
            assertThat(session.get(LINE, new LineKey(2L, 1L))).isNotSameAs(line);
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
            assertThatThrownBy(session::flush).isInstanceOf(ConstraintViolationException.class);
            session.rollback();
            jane.name("Jane Austen");
            session.commit();

            assertThat(jane.id()).isEqualTo(1L);
            assertThat(session.getOne(WRITER, 2L).name()).isEqualTo("Iris");
        }
    }

    /** Rules 2.5.16 and 2.11.1: the key was written, and the transaction took it back. */
    @DatabaseTest
    void aRollbackGivesAWrittenKeyBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            jane.id(9L);
            session.flush();
            session.rollback();

            assertThat(jane.id()).isEqualTo(1L);
            assertThat(session.get(WRITER, 1L)).isSameAs(jane);
            assertThat(session.get(WRITER, 9L)).isNull();
            jane.name("Jane Austen");
            session.commit();
            assertThat(jane.name()).isEqualTo("Jane Austen");
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
