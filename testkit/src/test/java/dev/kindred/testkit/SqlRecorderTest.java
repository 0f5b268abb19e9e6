package dev.kindred.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.SqlConnection;
import dev.kindred.engine.TransactionEvent;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

class SqlRecorderTest {

    private static final String INSERT = "insert into shelf (name) values (?)";
    private static final String SELECT = "select shelf.name from shelf";

    @BeforeEach
    void createShelf(Database database) {
        database.createAll(Shelf.META_DATA);
    }

    private static void addAndRead(Database database) {
        try (SqlConnection connection = database.engine().connect()) {
            Shelf.add(connection, "Emma");
            connection.list(Shelf.NAMES);
            connection.commit();
        }
    }

    @DatabaseTest
    void assertsAllStatementsInOrderAndForgetsThem(Database database) {
        SqlRecorder recorder = database.recorder();
        recorder.hasRunNothing();

        addAndRead(database);

        assertThat(recorder.count()).isEqualTo(2);
        assertThat(recorder.selects()).isEqualTo(1);
        assertThat(recorder.statements()).containsExactly(INSERT, SELECT);
        assertThat(recorder.transactions()).containsExactly(TransactionEvent.BEGIN, TransactionEvent.COMMIT);
        recorder.hasRun(INSERT, SELECT);
        recorder.hasRunNothing();
    }

    @DatabaseTest
    void assertsParametersWhereTheyAreWritten(Database database) {
        addAndRead(database);

        database.recorder().hasRun(INSERT + " -- ['Emma']", SELECT);
    }

    @DatabaseTest
    void listsWhatWasExpectedAndWhatWasSent(Database database) {
        SqlRecorder recorder = database.recorder();
        addAndRead(database);

        assertThatThrownBy(() -> recorder.hasRun(INSERT + " -- ['Persuasion']"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected 1 statements:\n    " + INSERT + " -- ['Persuasion']")
                .hasMessageContaining("but 2 were sent:\n    " + INSERT + " -- ['Emma']\n    " + SELECT);
    }

    @DatabaseTest
    void showsABatchAsOneStatement(Database database) {
        try (SqlConnection connection = database.engine().connect()) {
            connection.insertAll(Shelf.adding(1), List.of(new Object[] {"Emma"}, new Object[] {"Persuasion"}));
            connection.execute(Shelf.adding(2), "Mansfield Park", "Sanditon");
        }

        database.recorder()
                .hasRun(
                        INSERT + " -- ['Emma'], ['Persuasion']",
                        "insert into shelf (name) values (?), (?) -- ['Mansfield Park', 'Sanditon']");
    }

    @DatabaseTest
    void failsForAnotherOrder(Database database) {
        SqlRecorder recorder = database.recorder();
        addAndRead(database);

        assertThatThrownBy(() -> recorder.hasRun(SELECT, INSERT)).isInstanceOf(AssertionError.class);
    }
}
