package dev.kindred.it;

import static dev.kindred.it.model.Invoice_.INVOICE;
import static dev.kindred.it.model.Line_.LINE;
import static dev.kindred.it.model.Remark_.REMARK;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DeletedEntityException;
import dev.kindred.exception.EntityNotFoundException;
import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.it.model.Invoice;
import dev.kindred.it.model.Line;
import dev.kindred.it.model.LineKey;
import dev.kindred.it.model.Remark;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;

/** A key of several columns, one of them the parent's key. */
class CompositeKeyTest {

    private static final String LINES =
            "select invoice_lines.invoice_id, invoice_lines.number, invoice_lines.amount from invoice_lines";
    private static final String LINE_BY_KEY =
            LINES + " where invoice_lines.invoice_id = ? and invoice_lines.number = ?";

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(INVOICE, LINE, REMARK));
        SessionFactory.of(db.engine()).run(session -> {
            Invoice invoice = INVOICE.create().customer("Jane");
            invoice.lines().add(line(1));
            invoice.lines().add(line(2));
            session.add(invoice);
        });
        db.recorder().clear();
    }

    private static Line line(long number) {
        return LINE.create().number(number).amount(new BigDecimal("9.90"));
    }

    @DatabaseTest
    void theKeyOfAPendingParentIsHandedToItsLines(Database db) {
        try (Session session = Session.open(db.engine())) {
            Line line = line(1).invoice(INVOICE.create().customer("Iris"));
            session.add(line);
            session.commit();

            assertThat(line.invoiceId()).isEqualTo(2L);
            assertThat(session.get(LINE, new LineKey(2L, 1L))).isSameAs(line);
        }
        assertThat(db.recorder().statements())
                .contains("insert into invoice_lines (invoice_id, number, amount) values (?, ?, ?)");
    }

    @DatabaseTest
    void getFindsByTheWholeKeyAndRemembersIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Line second = session.getOne(LINE, new LineKey(1L, 2L));
            assertThat(second.number()).isEqualTo(2L);
            assertThat(session.get(LINE, new LineKey(1L, 2L))).isSameAs(second);
            assertThat(session.get(LINE, new LineKey(2L, 1L))).isNull();
            db.recorder().hasRun(LINE_BY_KEY + " -- [1, 2]", LINE_BY_KEY + " -- [2, 1]");

            assertThatThrownBy(() -> session.getOne(LINE, new LineKey(9L, 9L)))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("LineKey[invoiceId=9, number=9]");
        }
    }

    @DatabaseTest
    void getAllAsksForAllThatIsMissingInOneStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            Line first = session.getOne(LINE, new LineKey(1L, 1L));
            db.recorder().clear();

            List<Line> found =
                    session.getAll(LINE, List.of(new LineKey(1L, 2L), new LineKey(1L, 1L), new LineKey(7L, 7L)));
            assertThat(found).extracting(Line::number).containsExactly(2L, 1L);
            assertThat(found.get(1)).isSameAs(first);
            db.recorder()
                    .hasRun(LINES + " where invoice_lines.invoice_id = ? and invoice_lines.number = ?"
                            + " or invoice_lines.invoice_id = ? and invoice_lines.number = ? -- [1, 2, 7, 7]");
        }
    }

    @DatabaseTest
    void getAllOfManyKeysIsNoDriverError(Database db) {
        List<LineKey> keys = LongStream.rangeClosed(1, 2_000)
                .mapToObj(n -> new LineKey(1L, n))
                .toList();

        try (Session session = Session.open(db.engine())) {
            assertThat(session.getAll(LINE, keys)).hasSize(2);
        }
    }

    @DatabaseTest
    void aStaleLineKnowsItsWholeKeyAndIsReadAgainByIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Line line = session.getOne(LINE, new LineKey(1L, 2L));
            session.commit();
            db.recorder().clear();
            assertThat(line.invoiceId()).isEqualTo(1L);
            assertThat(line.number()).isEqualTo(2L);
            db.recorder().hasRunNothing();

            assertThat(line.amount()).isEqualByComparingTo("9.90");
            db.recorder().hasRun(LINE_BY_KEY + " -- [1, 2]");
        }
    }

    @DatabaseTest
    void aStaleLineWhoseRowIsGoneIsNamedByItsWholeKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Line line = session.getOne(LINE, new LineKey(1L, 2L));
            session.commit();
            SessionFactory.of(db.engine()).run(other -> other.delete(other.getOne(LINE, new LineKey(1L, 2L))));

            assertThatThrownBy(line::amount)
                    .isInstanceOf(DeletedEntityException.class)
                    .hasMessageContaining("LineKey[invoiceId=1, number=2]");
        }
    }

    @DatabaseTest
    void updatesAndDeletesGoByTheWholeKeyInItsOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            Line second = session.getOne(LINE, new LineKey(1L, 2L));
            Line first = session.getOne(LINE, new LineKey(1L, 1L));
            second.amount(new BigDecimal("2.00"));
            first.amount(new BigDecimal("1.00"));
            db.recorder().clear();
            session.flush();
            db.recorder()
                    .hasRun("update invoice_lines set amount = ? where invoice_id = ? and number = ?"
                            + " -- [1.00, 1, 1], [2.00, 1, 2]");

            session.delete(second);
            session.delete(first);
            session.flush();
            db.recorder().hasRun("delete from invoice_lines where invoice_id = ? and number = ? -- [1, 1], [1, 2]");
        }
    }

    @DatabaseTest
    void aParentWhoseKeyIsPartOfItsChildrensKeyIsRefused(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(INVOICE, 1L));

            assertThatThrownBy(session::flush)
                    .isInstanceOf(RestrictedDeleteException.class)
                    .hasMessageContaining("2 rows of Line");
        }
    }

    /** Rule 2.5.16. */
    @DatabaseTest
    void onePartOfAKeyChangesAlone(Database db) {
        try (Session session = Session.open(db.engine())) {
            Line line = session.getOne(LINE, new LineKey(1L, 2L));
            line.number(3L);
            db.recorder().clear();

            session.flush();

            db.recorder()
                    .hasRun("update invoice_lines set number = ? where invoice_id = ? and number = ? -- [3, 1, 2]");
            assertThat(session.get(LINE, new LineKey(1L, 3L))).isSameAs(line);
            session.commit();
            assertThat(session.get(LINE, new LineKey(1L, 2L))).isNull();
        }
    }

    @DatabaseTest
    void aReferenceByACompositeKeyIsLoadedAndFoundInMemory(Database db) {
        SessionFactory.of(db.engine())
                .run(session ->
                        session.add(REMARK.create().text("too much").line(session.getOne(LINE, new LineKey(1L, 2L)))));
        db.recorder().clear();

        try (Session session = Session.open(db.engine())) {
            Remark remark = session.query(REMARK).one();
            db.recorder().clear();
            Line line = remark.line();
            assertThat(line).isNotNull().isSameAs(session.get(LINE, new LineKey(1L, 2L)));
            db.recorder().hasRun(LINE_BY_KEY + " -- [1, 2]");
        }
    }

    @DatabaseTest
    void aReferenceByACompositeKeyIsComparedByAllItsColumns(Database db) {
        try (Session session = Session.open(db.engine())) {
            Line line = session.getOne(LINE, new LineKey(1L, 2L));
            Remark remark = REMARK.create().text("too much").line(line);
            session.add(remark);

            assertThat(session.query(REMARK).where(REMARK.line.eq(line)).list()).containsExactly(remark);
            assertThat(session.query(REMARK).where(REMARK.line.ne(line)).list()).isEmpty();
            assertThat(session.query(REMARK).where(REMARK.line.isNull()).list()).isEmpty();
        }
    }

    @DatabaseTest
    void selectInOverACompositeKeyIsOneStatement(Database db) {
        SessionFactory.of(db.engine()).run(session -> {
            session.add(REMARK.create().text("one").line(session.getOne(LINE, new LineKey(1L, 1L))));
            session.add(REMARK.create().text("two").line(session.getOne(LINE, new LineKey(1L, 2L))));
        });
        db.recorder().clear();

        try (Session session = Session.open(db.engine())) {
            List<Remark> remarks = session.query(REMARK)
                    .options(selectin(REMARK.line))
                    .orderBy(REMARK.id)
                    .list();
            assertThat(remarks).extracting(remark -> remark.line().number()).containsExactly(1L, 2L);
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }
}
