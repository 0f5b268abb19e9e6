package dev.kindred.engine;

import static dev.kindred.sql.Library.ADD_AUTHOR;
import static dev.kindred.sql.Library.ADD_BOOK;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.SessionStateException;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Library;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Select;
import dev.kindred.sql.Update;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlConnectionTest {

    private static final Select<Long> HOW_MANY = select(count()).from(AUTHORS);

    /** Writes down all it is told. */
    private static final class Diary implements ExecutionListener {

        final List<String> lines = new ArrayList<>();

        @Override
        public void executed(Execution execution) {
            String rows = execution.rows() + (execution.failure() == null ? "" : " failed");
            lines.add(execution.kind() + " " + execution + " => " + rows);
        }

        @Override
        public void transaction(TransactionEvent event) {
            lines.add(event.name());
        }
    }

    private static Engine library(Backend backend, ExecutionListener... listeners) {
        EngineOptions options = EngineOptions.defaults();
        for (ExecutionListener listener : listeners) {
            options = options.withListener(listener);
        }
        Engine engine = backend.open(options);
        engine.createAll(Library.metaData());
        return engine;
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void keepsWhatIsCommittedAndNothingElse(Backend backend) {
        try (Engine engine = library(backend);
                SqlConnection connection = engine.connect()) {
            assertThat(connection.insert(ADD_AUTHOR, "Jane")).containsExactly(1L);
            connection.commit();
            assertThat(connection.insert(ADD_AUTHOR, "Emily")).containsExactly(2L);
            connection.rollback();

            assertThat(connection.list(select(NAME).from(AUTHORS))).containsExactly("Jane");
        }
    }

    /** H2 takes the limit of a statement for one of its connection. */
    @Test
    void aLimitOfTimeEndsWithItsTransaction() {
        TransactionOptions limited = TransactionOptions.defaults().withStatementTimeout(Duration.ofSeconds(30));
        try (Engine engine = Backend.H2.open(EngineOptions.defaults().withPoolSize(1))) {
            engine.createAll(Library.metaData());
            try (SqlConnection connection = engine.connect(limited)) {
                connection.list(HOW_MANY);
                connection.commit();
            }
            try (SqlConnection connection = engine.connect()) {
                assertThat(connection.<Integer>jdbc(jdbc -> {
                            try (Statement statement = jdbc.createStatement()) {
                                return statement.getQueryTimeout();
                            }
                        }))
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void readsOnlyWhereThatIsAskedForWhateverAStatementBeginsWith(Backend backend) {
        try (Engine engine = library(backend);
                SqlConnection connection =
                        engine.connect(TransactionOptions.defaults().withReadOnly())) {
            BoundSql delete = connection.sql("with nobody as (select 1) delete from authors");

            assertThatThrownBy(delete::execute)
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            e -> assertThat(e.failure()).isEqualTo(Failure.READ_ONLY));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void rollsBackWhatIsOpenWhenClosed(Backend backend) {
        try (Engine engine = library(backend)) {
            SqlConnection first = engine.connect();
            first.insert(ADD_AUTHOR, "Jane");
            first.close();
            first.close();

            try (SqlConnection second = engine.connect()) {
                assertThat(second.list(HOW_MANY)).containsExactly(0L);
            }
            assertThatThrownBy(() -> first.list(HOW_MANY))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("closed");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void holdsAConnectionOnlyWhileInATransaction(Backend backend) {
        try (Engine engine = library(backend);
                SqlConnection connection = engine.connect()) {
            assertThat(engine.connectionsInUse()).isZero();
            connection.list(HOW_MANY);
            assertThat(engine.connectionsInUse()).isEqualTo(1);
            assertThat(connection.inTransaction()).isTrue();
            connection.commit();
            assertThat(engine.connectionsInUse()).isZero();
            assertThat(connection.inTransaction()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsWhatItDidAndNothingWhereItDidNothing(Backend backend) {
        Diary diary = new Diary();
        try (Engine engine = library(backend, diary)) {
            diary.lines.clear();
            try (SqlConnection connection = engine.connect()) {
                connection.commit();
                connection.rollback();
                assertThat(diary.lines).isEmpty();

                connection.insert(ADD_AUTHOR, "Jane");
                connection.execute(rename(), "Jane Austen");
                connection.batch(ADD_BOOK, List.of(new Object[] {"Emma", 1L}, new Object[] {"Persuasion", 1L}));
                connection.list(HOW_MANY);
                connection.commit();
                connection.rollback();
            }
        }
        String returning = backend == Backend.SQLITE ? " returning id" : "";
        assertThat(diary.lines)
                .containsExactly(
                        "BEGIN",
                        "INSERT insert into authors (name) values (?)" + returning + " -- ['Jane'] => 1",
                        "UPDATE update authors set name = ? where id = ? -- ['Jane Austen', 1] => 1",
                        "INSERT insert into books (title, author_id) values (?, ?) -- ['Emma', 1], ['Persuasion', 1] => 2",
                        "SELECT select count(*) from authors => 1",
                        "COMMIT");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsWhatFailed(Backend backend) {
        Diary diary = new Diary();
        try (Engine engine = library(backend, diary);
                SqlConnection connection = engine.connect()) {
            connection.insert(ADD_AUTHOR, "Jane");
            diary.lines.clear();

            assertThatThrownBy(() -> connection.execute(ADD_AUTHOR, "Jane")).isInstanceOf(DatabaseException.class);

            assertThat(diary.lines)
                    .containsExactly("INSERT insert into authors (name) values (?) -- ['Jane'] => 0 failed");
            assertThat(connection.inTransaction()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void runsABatchAndCountsTheRowsOfEachRun(Backend backend) {
        try (Engine engine = library(backend);
                SqlConnection connection = engine.connect()) {
            assertThat(connection.batch(ADD_AUTHOR, List.of())).isEmpty();
            assertThat(connection.batch(
                            ADD_AUTHOR, List.of(new Object[] {"a"}, new Object[] {"b"}, new Object[] {"c"})))
                    .containsExactly(1, 1, 1);
            Update one = new Update(
                    AUTHORS,
                    List.of(new Assignment(NAME, Parameter.argument(NAME.type(), 0))),
                    NAME.eq(Parameter.argument(NAME.type(), 1)));
            assertThat(connection.batch(one, List.of(new Object[] {"d", "a"}, new Object[] {"e", "nobody"})))
                    .containsExactly(1, 0);
            assertThat(connection.batch(one, List.of(new Object[][] {{"f", "d"}})))
                    .containsExactly(1);
            assertThat(connection.list(select(NAME).from(AUTHORS).orderBy(NAME)))
                    .containsExactly("b", "c", "f");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void readsRowsWithoutBoxing(Backend backend) {
        try (Engine engine = library(backend);
                SqlConnection connection = engine.connect()) {
            connection.insert(ADD_AUTHOR, "Jane");
            List<String> rows = new ArrayList<>();

            connection.read(
                    select(AUTHOR_ID, NAME).from(AUTHORS),
                    row -> rows.add(row.readLong(0) + " " + row.readInt(0) + " " + row.readDouble(0) + " "
                            + row.isNull(1) + " " + row.read(1, NAME.type())));

            assertThat(rows).containsExactly("1 1 1.0 false Jane");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void refusesToExecuteASelect(Backend backend) {
        try (Engine engine = library(backend);
                SqlConnection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(HOW_MANY)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void compilesAStatementOfOneShapeOnce(Backend backend) {
        try (Engine engine = library(backend);
                SqlConnection connection = engine.connect()) {
            long before = engine.compiledStatements();
            for (long id = 0; id < 100; id++) {
                connection.list(select(NAME).from(AUTHORS).where(AUTHOR_ID.eq(id), NAME.in("a", "b")));
            }
            assertThat(engine.compiledStatements() - before).isEqualTo(1);

            connection.list(select(NAME).from(AUTHORS).where(AUTHOR_ID.ne(1L), NAME.in("a", "b")));
            assertThat(engine.compiledStatements() - before).isEqualTo(2);
        }
    }

    private static Update rename() {
        return new Update(AUTHORS, List.of(new Assignment(NAME, Parameter.argument(NAME.type(), 0))), AUTHOR_ID.eq(1L));
    }
}
