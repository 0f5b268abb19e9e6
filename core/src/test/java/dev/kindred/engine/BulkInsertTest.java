package dev.kindred.engine;

import static dev.kindred.sql.Library.ADD_AUTHOR;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.KindredException;
import dev.kindred.schema.Column;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Library;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.PlainColumn;
import dev.kindred.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkInsertTest {

    private static final Insert ADD_AUTHOR_WITH_KEY = new Insert(
            AUTHORS,
            List.of(
                    new Assignment(AUTHOR_ID, Parameter.argument(Types.BIGINT, 0)),
                    new Assignment(NAME, Parameter.argument(NAME.type(), 1))),
            List.of());

    private final List<Execution> sent = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private SqlConnection library(Backend backend) {
        return connect(backend, Library.metaData());
    }

    private SqlConnection connect(Backend backend, MetaData metaData) {
        Engine engine = backend.open(EngineOptions.defaults().withListener(sent::add));
        open.add(engine);
        engine.createAll(metaData);
        sent.clear();
        SqlConnection connection = engine.connect();
        open.add(connection);
        return connection;
    }

    private static List<Object[]> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new Object[] {"n" + i}).toList();
    }

    private List<Integer> runsSent() {
        return sent.stream().map(execution -> execution.runs().size()).toList();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void answersTheKeysOfManyRowsInTheOrderOfTheRuns(Backend backend) {
        SqlConnection connection = library(backend);
        Random random = new Random(7);
        Map<Object, Object> keys = new HashMap<>();
        connection.batch(ADD_AUTHOR_WITH_KEY, List.of(new Object[] {-5L, "below"}, new Object[] {20_000L, "above"}));

        for (int from = 0; from < 10_000; ) {
            int to = Math.min(10_000, from + 1 + random.nextInt(1_700));
            List<Object[]> runs = names(from, to);
            List<Object[]> generated = connection.insertAll(ADD_AUTHOR, runs);
            for (int i = 0; i < runs.size(); i++) {
                keys.put(generated.get(i)[0], runs.get(i)[0]);
            }
            connection.insertAll(ADD_AUTHOR_WITH_KEY, List.<Object[]>of(new Object[] {-9L - from, "key " + from}));
            from = to;
        }

        assertThat(keys).hasSize(10_000);
        connection.read(
                select(AUTHOR_ID, NAME).from(AUTHORS).where(NAME.startsWith("n")),
                row -> assertThat(keys.remove(row.read(0, Types.BIGINT))).isEqualTo(row.read(1, NAME.type())));
        assertThat(keys).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void sendsFewStatements(Backend backend) {
        SqlConnection connection = library(backend);

        connection.insertAll(ADD_AUTHOR, names(0, 1_203));

        assertThat(runsSent()).isEqualTo(backend == Backend.SQLITE ? List.of(500, 500, 203) : List.of(1_203));
        assertThat(sent.stream().mapToLong(Execution::rows).sum()).isEqualTo(1_203);
        assertThat(sent).allMatch(execution -> execution.kind() == StatementKind.INSERT);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void showsTheRowsOfAStatementOneByOne(Backend backend) {
        SqlConnection connection = library(backend);

        connection.insertAll(ADD_AUTHOR, names(0, 2));
        connection.insertAll(ADD_AUTHOR, names(2, 3));
        connection.insertAll(ADD_AUTHOR, List.of());

        assertThat(sent)
                .extracting(Execution::toString)
                .containsExactly(
                        backend == Backend.SQLITE
                                ? "insert into authors (name) values (?), (?) returning id -- ['n0'], ['n1']"
                                : "insert into authors (name) values (?) -- ['n0'], ['n1']",
                        "insert into authors (name) values (?)" + (backend == Backend.SQLITE ? " returning id" : "")
                                + " -- ['n2']");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void saysBeforehandWhatItWouldSend(Backend backend) {
        SqlConnection connection = library(backend);
        List<String> texts = new ArrayList<>();

        for (int rows : new int[] {1, 3, 700}) {
            texts.add(connection.textOfInserts(ADD_AUTHOR, names(0, rows)));
        }
        assertThat(sent).isEmpty();
        assertThat(connection.inTransaction()).isFalse();

        connection.insertAll(ADD_AUTHOR, names(0, 1));
        connection.insertAll(ADD_AUTHOR, names(1, 4));
        connection.insertAll(ADD_AUTHOR, names(4, 704));
        assertThat(sent.stream().map(Execution::sql)).startsWith(texts.toArray(String[]::new));
        assertThat(connection.text(ADD_AUTHOR_WITH_KEY)).isEqualTo("insert into authors (id, name) values (?, ?)");
        assertThat(connection.textOfInserts(ADD_AUTHOR_WITH_KEY, names(0, 5)))
                .isEqualTo(connection.text(ADD_AUTHOR_WITH_KEY));
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void keepsTheStatementsOfUsualSizes(Backend backend) {
        SqlConnection connection = library(backend);
        Engine engine = (Engine) open.get(0);
        connection.insertAll(ADD_AUTHOR, names(0, 1_002));
        long before = engine.compiledStatements();

        connection.insertAll(ADD_AUTHOR, names(2_000, 3_002));
        connection.insertAll(ADD_AUTHOR, names(4_000, 4_002));

        assertThat(engine.compiledStatements()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void insertsRowsOfDefaults(Backend backend) {
        Column<Long> id = Column.of("id", Types.BIGINT).primaryKey().generated();
        Table table = Backend.table("tickets", id);
        SqlConnection connection = connect(backend, MetaData.of(() -> List.of(table)));

        List<Object[]> generated = connection.insertAll(
                new Insert(table, List.of(), List.of(new PlainColumn<>(table, id))),
                List.of(new Object[0], new Object[0], new Object[0]));

        assertThat(generated).containsExactly(new Object[][] {{1L}, {2L}, {3L}});
        assertThat(runsSent()).isEqualTo(backend == Backend.SQLITE ? List.of(1, 1, 1) : List.of(3));
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void takesValuesThatAreTheSameForAllRuns(Backend backend) {
        Column<Long> id = Column.of("id", Types.BIGINT).primaryKey().generated();
        Column<String> kind = Column.of("kind", Types.TEXT);
        Table table = Backend.table("notes", id, kind);
        SqlConnection connection = connect(backend, MetaData.of(() -> List.of(table)));
        Assignment fixed = new Assignment(new PlainColumn<>(table, kind), Parameter.of(Types.TEXT, "memo"));

        assertThat(connection.insertAll(
                        new Insert(table, List.of(fixed), List.of(new PlainColumn<>(table, id))),
                        List.of(new Object[0], new Object[0])))
                .containsExactly(new Object[][] {{1L}, {2L}});
    }

    @Test
    void sendsNoMoreParametersThanADatabaseTakes() {
        Table wide = wide(100);
        SqlConnection connection = connect(Backend.SQLITE, MetaData.of(() -> List.of(wide)));
        List<Object[]> runs = new ArrayList<>();
        for (int row = 0; row < 700; row++) {
            runs.add(IntStream.range(row, row + 100).boxed().toArray());
        }

        List<Object[]> generated = connection.insertAll(insert(wide), runs);

        assertThat(runsSent()).containsExactly(327, 327, 46);
        assertThat(generated.get(699)).containsExactly(700L);
        Column<?> last = wide.columns().get(100);
        assertThat(connection.list(select(new PlainColumn<>(wide, last)).from(wide)))
                .isEqualTo(IntStream.range(99, 799).boxed().toList());
    }

    private static Table wide(int columns) {
        List<Column<?>> all = new ArrayList<>();
        all.add(Column.of("id", Types.BIGINT).primaryKey().generated());
        for (int i = 0; i < columns; i++) {
            all.add(Column.of("c" + i, Types.INTEGER));
        }
        return Backend.table("wide", all.toArray(Column<?>[]::new));
    }

    private static Insert insert(Table table) {
        List<Assignment> values = new ArrayList<>();
        for (Column<?> column : table.columns().subList(1, table.columns().size())) {
            values.add(
                    new Assignment(new PlainColumn<>(table, column), Parameter.argument(column.type(), values.size())));
        }
        return new Insert(
                table, values, List.of(new PlainColumn<>(table, table.columns().get(0))));
    }

    @Test
    void isNotMisledByRowsThatATriggerInserts() {
        SqlConnection connection = library(Backend.SQLITE);
        connection.ddl("create trigger twice after insert on authors when new.name like 'n%' begin"
                + " insert into authors (name) values ('twin of ' || new.name); end");
        sent.clear();

        List<Object[]> generated = connection.insertAll(ADD_AUTHOR, names(0, 3));

        assertThat(generated).containsExactly(new Object[][] {{1L}, {3L}, {5L}});
        assertThat(sent).extracting(Execution::sql).last().isEqualTo("select max(authors.id) from authors");
    }

    @Test
    void refusesToGuessWhereSqliteGivesOutKeysAtRandom() {
        SqlConnection connection = library(Backend.SQLITE);
        connection.insertAll(
                ADD_AUTHOR_WITH_KEY, List.<Object[]>of(new Object[] {Long.MAX_VALUE - 1, "nearly the highest"}));

        assertThatThrownBy(() -> connection.insertAll(ADD_AUTHOR, names(0, 5)))
                .isExactlyInstanceOf(KindredException.class)
                .hasMessage(
                        "Cannot tell which of 5 new rows of authors got which id: the table holds the highest there is,"
                                + " 9223372036854775807, so SQLite gives out others at random. Give that row another,"
                                + " or assign the values yourself.");
    }

    @Test
    void refusesRowsThatGotNoKey() {
        SqlConnection connection = connect(Backend.SQLITE, MetaData.of(List::of));
        connection.ddl("create table authors (id int primary key, name text)");

        assertThatThrownBy(() -> connection.insertAll(ADD_AUTHOR, names(0, 2)))
                .isInstanceOf(KindredException.class)
                .hasMessageStartingWith("Cannot insert into authors: SQLite gave the rows no id.");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void saysWhichRunsMayHaveFailed(Backend backend) {
        SqlConnection connection = library(backend);
        connection.insert(ADD_AUTHOR, "n601");
        sent.clear();

        ConstraintViolationException failure = catchThrowableOfType(
                ConstraintViolationException.class, () -> connection.insertAll(ADD_AUTHOR, names(0, 800)));

        assertThat(failure.failedRuns())
                .isEqualTo(
                        backend == Backend.SQLITE
                                ? IntStream.range(500, 800).boxed().toList()
                                : List.of(601));
        assertThat(failure.columns()).containsExactly("name");
        assertThat(failure.getMessage()).hasSizeLessThan(2_700);
        Execution last = sent.get(sent.size() - 1);
        assertThat(last.failure()).isSameAs(failure);
        assertThat(last.rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void speaksOfTheFirstOfTheRunsThatFail(Backend backend) {
        SqlConnection connection = library(backend);
        connection.insertAll(ADD_AUTHOR, List.of(new Object[] {"n8"}, new Object[] {"n3"}));

        ConstraintViolationException failure = catchThrowableOfType(
                ConstraintViolationException.class, () -> connection.batch(ADD_AUTHOR, names(0, 10)));

        boolean isTold = backend == Backend.H2;
        assertThat(failure.failedRuns())
                .isEqualTo(isTold ? List.of(3) : IntStream.range(0, 10).boxed().toList());
        assertThat(failure)
                .hasMessageContaining(isTold ? " -- ['n3']\": " : " -- ['n0'], ['n1'], ['n2'], … (10 runs)\": ");
        if (isTold) {
            assertThat(failure.getMessage()).endsWith("'n3' )\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void asksForTheValuesOfSeveralRowsInOneWayOnly(Backend backend) {
        SqlConnection connection = library(backend);
        Insert two = ADD_AUTHOR.withRows(2);

        assertThatThrownBy(() -> connection.insert(two, "a", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> connection.insertAll(two, names(0, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThat(connection.execute(two, "a", "b")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void saysThatTheOnlyRunFailed(Backend backend) {
        SqlConnection connection = library(backend);
        connection.insert(ADD_AUTHOR, "n0");

        assertThatThrownBy(() -> connection.insertAll(ADD_AUTHOR, names(0, 1)))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        failure -> assertThat(failure.failedRuns()).containsExactly(0));
        assertThatThrownBy(() -> connection.batch(ADD_AUTHOR, names(0, 1)))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        failure -> assertThat(failure.failedRuns()).containsExactly(0));
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void answersNothingWhereNothingIsGenerated(Backend backend) {
        SqlConnection connection = library(backend);

        assertThat(connection.insertAll(
                        ADD_AUTHOR_WITH_KEY, List.of(new Object[] {1L, "Jane"}, new Object[] {2L, "Emily"})))
                .containsExactly(new Object[0], new Object[0]);
        assertThat(runsSent()).containsExactly(2);
    }
}
