package dev.kindred.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.SqlConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // a budget is closed, and that is all
class BudgetTest {

    private final Database database = Databases.SQLITE.open();

    @BeforeEach
    void shelf() {
        database.createAll(Shelf.META_DATA);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsWithinItPasses() {
        try (Budget budget = Budget.on(database.engine()).selects(2).inserts(1).statements(3)) {
            store("Emma");
            names();
            names();
        }
    }

    @Test
    void kindsThatNothingIsSaidOfAreFree() {
        try (Budget budget = Budget.on(database.engine()).selects(0).updates(0).deletes(0)) {
            store("Emma");
            store("Orlando");
        }
    }

    @Test
    void whatIsSentBeforeAndAfterDoesNotCount() {
        names();
        Budget budget = Budget.on(database.engine()).selects(0);
        budget.close();
        names();
        budget.close();
    }

    @Test
    void tellsWhatWasSentHowOftenAndByWhichLine() {
        Budget budget = Budget.on(database.engine()).selects(1).inserts(1);
        names();
        names();
        for (String name : new String[] {"Emma", "Orlando"}) {
            store(name);
        }
        store("Persuasion");

        assertThatThrownBy(budget::close)
                .isInstanceOf(AssertionError.class)
                .message()
                .satisfies(
                        text -> assertThat(text.replaceAll("java:\\d+", "java")).isEqualTo("""
                        Too much was sent: 2 selects were sent, and at most 1 may be; 3 inserts were sent, and at most 1 may be.
                          3 x insert into shelf (name) values (?)
                                3 x at dev.kindred.testkit.Shelf.add(Shelf.java)
                          2 x select shelf.name from shelf
                                2 x at dev.kindred.testkit.BudgetTest.names(BudgetTest.java)
                        The first was sent 3 times: change all objects first and flush once, so that one batch writes their rows."""));
    }

    @Test
    void countsAllKindsTogether() {
        Budget budget = Budget.on(database.engine()).statements(1);
        store("Emma");
        names();

        assertThatThrownBy(budget::close)
                .hasMessageStartingWith(
                        "Too much was sent: 2 statements were sent, and at most 1 may be.\n  1 x insert")
                .hasMessageContaining("  1 x select")
                .hasMessageEndingWith("Each was sent once: see which of them can be spared, or raise the budget.");
    }

    @Test
    void countsWhatOtherThreadsSend() throws InterruptedException {
        Budget budget = Budget.on(database.engine()).selects(0);
        Thread thread = new Thread(this::names);
        thread.start();
        thread.join();

        assertThatThrownBy(budget::close)
                .hasMessageContaining("1 select was sent, and at most 0 may be")
                .hasMessageContaining("1 x at dev.kindred.testkit.BudgetTest.names");
    }

    @Test
    void tellsOfAnAnswerThatCouldBeKept() {
        Budget budget = Budget.on(database.engine()).selects(1);
        names();
        names();

        assertThatThrownBy(budget::close)
                .hasMessageEndingWith(
                        "The first was sent 2 times with the same values: ask once, and keep the answer.");
    }

    @Test
    void countsSeveralEnginesTogether() {
        Database other = Databases.H2.open();
        try {
            other.createAll(Shelf.META_DATA);
            Budget budget = Budget.on(database.engine(), other.engine()).inserts(1);
            store(database, "Emma");
            store(other, "Emma");
            assertThatThrownBy(budget::close).hasMessageContaining("2 inserts");
        } finally {
            other.close();
        }
    }

    @Test
    void refusesWhatIsNoBudget() {
        assertThatThrownBy(Budget::on).isInstanceOf(IllegalArgumentException.class);
        try (Budget budget = Budget.on(database.engine())) {
            assertThatThrownBy(() -> budget.selects(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anErrorOfTheWorkComesFirst() {
        assertThatThrownBy(() -> {
                    try (Budget budget = Budget.on(database.engine()).selects(0)) {
                        names();
                        throw new IllegalStateException("work");
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    private void names() {
        try (SqlConnection connection = database.engine().connect()) {
            connection.list(Shelf.NAMES);
        }
    }

    private void store(String name) {
        store(database, name);
    }

    private static void store(Database database, String name) {
        try (SqlConnection connection = database.engine().connect()) {
            Shelf.add(connection, name);
            connection.commit();
        }
    }
}
