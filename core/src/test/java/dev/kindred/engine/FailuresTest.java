package dev.kindred.engine;

import static dev.kindred.sql.Library.ADD_AUTHOR;
import static dev.kindred.sql.Library.ADD_BOOK;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.exception.DatabaseException;
import dev.kindred.schema.Column;
import dev.kindred.schema.Table;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Library;
import dev.kindred.sql.PlainColumn;
import dev.kindred.sql.Statement;
import dev.kindred.type.Types;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailuresTest {

    private static ConstraintViolationException violation(Backend backend, Statement statement, Object... arguments) {
        try (Engine engine = backend.open()) {
            engine.createAll(Library.metaData());
            try (SqlConnection connection = engine.connect()) {
                connection.insert(ADD_AUTHOR, "Jane");
                connection.insert(ADD_BOOK, "Emma", 1L);
                return catchThrowableOfType(
                        ConstraintViolationException.class, () -> connection.execute(statement, arguments));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsABrokenUniqueKey(Backend backend) {
        ConstraintViolationException failure = violation(backend, ADD_AUTHOR, "Jane");

        assertThat(failure.kind()).isEqualTo(Kind.UNIQUE);
        assertThat(failure.sql()).isEqualTo("insert into authors (name) values (?)");
        assertThat(failure)
                .hasMessageContaining("insert into authors (name) values (?) -- ['Jane']")
                .hasMessageContaining("must be unique")
                .hasMessageNotContaining("SQL statement");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsABrokenForeignKeyFromBothSides(Backend backend) {
        assertThat(violation(backend, ADD_BOOK, "Persuasion", 99L).kind()).isEqualTo(Kind.FOREIGN_KEY);
        assertThat(violation(backend, new Delete(AUTHORS, AUTHOR_ID.eq(1L))).kind())
                .isEqualTo(Kind.FOREIGN_KEY);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsAMissingValue(Backend backend) {
        assertThat(violation(backend, ADD_AUTHOR, (Object) null).kind()).isEqualTo(Kind.NOT_NULL);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsWhichTableIsMissing(Backend backend) {
        Column<Long> column = Column.of("id", Types.BIGINT);
        Table missing = Backend.table("missing", column);
        try (Engine engine = backend.open();
                SqlConnection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.list(
                            select(new PlainColumn<>(missing, column)).from(missing)))
                    .isExactlyInstanceOf(DatabaseException.class)
                    .hasMessageContaining("select missing.id from missing")
                    .hasMessageContainingAll(backend == Backend.H2 ? "H2 says" : "SQLite says");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsWhichRunOfABatchFailed(Backend backend) {
        try (Engine engine = backend.open()) {
            engine.createAll(Library.metaData());
            try (SqlConnection connection = engine.connect()) {
                connection.insert(ADD_AUTHOR, "Jane");
                List<Object[]> runs = new ArrayList<>();
                runs.add(new Object[] {"Emily"});
                runs.add(new Object[] {"Jane"});
                runs.add(new Object[] {"Anne"});
                assertThatThrownBy(() -> connection.batch(ADD_AUTHOR, runs))
                        .isInstanceOfSatisfying(
                                ConstraintViolationException.class,
                                failure -> assertThat(failure.kind()).isEqualTo(Kind.UNIQUE))
                        .hasMessageContaining("insert into authors (name) values (?) -- "
                                + (backend == Backend.H2 ? "['Jane']\"" : "['Emily'], ['Jane'], ['Anne']\""));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void keepsValuesToItselfWhereAsked(Backend backend) {
        List<String> told = new ArrayList<>();
        EngineOptions hiding =
                EngineOptions.defaults().withHiddenValues().withListener(execution -> told.add(execution.toString()));
        try (Engine engine = backend.open(hiding)) {
            engine.createAll(Library.metaData());
            told.clear();
            try (SqlConnection connection = engine.connect()) {
                connection.insert(ADD_AUTHOR, "secret");
                DatabaseException failure =
                        catchThrowableOfType(DatabaseException.class, () -> connection.insert(ADD_AUTHOR, "secret"));

                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace));
                assertThat(trace.toString()).doesNotContain("secret").contains("must be unique");
                assertThat(failure.getCause()).isInstanceOf(java.sql.SQLException.class);
            }
        }
        assertThat(told).hasSize(2).allMatch(line -> line.endsWith(" -- [?]"));
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void readsARowThatIsNotWhatItShouldBe(Backend backend) {
        Column<String> text = Column.of("day", Types.TEXT);
        Table days = Backend.table("days", text);
        Column<java.time.DayOfWeek> day =
                Column.of("day", Types.enumeration(java.time.DayOfWeek.class, 0, java.time.DayOfWeek.values()));
        try (Engine engine = backend.open(days);
                SqlConnection connection = engine.connect()) {
            connection.execute(new dev.kindred.sql.Insert(
                    days,
                    Arrays.asList(new dev.kindred.sql.Assignment(
                            new PlainColumn<>(days, text), dev.kindred.sql.Parameter.of(Types.TEXT, "CATURDAY"))),
                    List.of()));
            assertThatThrownBy(() ->
                            connection.list(select(new PlainColumn<>(days, day)).from(days)))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("CATURDAY");
        }
    }
}
