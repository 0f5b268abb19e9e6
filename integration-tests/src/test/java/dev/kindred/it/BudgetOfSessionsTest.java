package dev.kindred.it;

import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.testkit.Budget;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.StatementBudget;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What a session sends is laid to the lines that made it do so, be it a query, a commit or the touch of an attribute. */
class BudgetOfSessionsTest {

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        for (String name : List.of("Jane", "Iris", "Fay")) {
            store(db, name, "One", "Two");
        }
    }

    @DatabaseTest
    @StatementBudget(select = 2, insert = 1, update = 0)
    void whatIsLoadedAlongCostsOneSelect(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Writer> writers =
                    session.query(WRITER).options(selectin(WRITER.novels)).list();
            assertThat(writers).allSatisfy(writer -> assertThat(writer.novels()).hasSize(2));
            session.addAll(WRITER.create().name("May"), WRITER.create().name("Ann"));
            session.commit();
        }
    }

    @DatabaseTest(Databases.SQLITE)
    void theTouchOfAnAttributeIsLaidToWhoTouchedIt(Database db) {
        Budget budget = Budget.on(db.engine()).selects(2);
        for (long id = 1; id <= 3; id++) {
            try (Session session = Session.open(db.engine())) {
                session.getOne(WRITER, id).novels().stream()
                        .map(novel -> novel.title().length())
                        .forEach(length -> assertThat(length).isEqualTo(3));
            }
        }

        assertThatThrownBy(budget::close)
                .message()
                .satisfies(
                        text -> assertThat(text.replaceAll("java:\\d+", "java")).isEqualTo("""
                        Too much was sent: 6 selects were sent, and at most 2 may be.
                          3 x select writers.id, writers.name, writers.bio from writers where writers.id = ?
                                3 x at dev.kindred.it.BudgetOfSessionsTest.theTouchOfAnAttributeIsLaidToWhoTouchedIt(BudgetOfSessionsTest.java)
                          3 x Writer.novels, touched: select novels.id, novels.title, novels.pages, novels.writer_id from novels where novels.writer_id = ?
                                3 x at dev.kindred.it.BudgetOfSessionsTest.theTouchOfAnAttributeIsLaidToWhoTouchedIt(BudgetOfSessionsTest.java)
                        Writer.novels was loaded when it was touched, at BudgetOfSessionsTest.theTouchOfAnAttributeIsLaidToWhoTouchedIt(BudgetOfSessionsTest.java), for objects queried at BudgetOfSessionsTest.theTouchOfAnAttributeIsLaidToWhoTouchedIt(BudgetOfSessionsTest.java): add selectin(WRITER.novels) to the query."""));
    }

    @DatabaseTest(Databases.SQLITE)
    void flushesOneByOneAreToldApartFromOneBatch(Database db) {
        Budget budget = Budget.on(db.engine()).updates(1);
        try (Session session = Session.open(db.engine())) {
            for (long id = 1; id <= 2; id++) {
                session.getOne(NOVEL, id).title("New " + id);
                session.flush();
            }
            session.rollback();
        }

        assertThatThrownBy(budget::close)
                .hasMessageContaining("2 updates were sent, and at most 1 may be")
                .hasMessageContaining("flushesOneByOneAreToldApartFromOneBatch")
                .hasMessageEndingWith("change all objects first and flush once, so that one batch writes their rows.");
    }
}
