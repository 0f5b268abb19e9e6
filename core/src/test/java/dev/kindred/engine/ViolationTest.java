package dev.kindred.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.schema.UniqueKey;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.PlainColumn;
import dev.kindred.sql.Sql;
import dev.kindred.sql.Statement;
import dev.kindred.sql.Update;
import dev.kindred.type.Types;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of a broken constraint, seen on tables with plain names and with odd ones. */
class ViolationTest {

    private static final Names PLAIN =
            Names.of("shelves", "id", "books", "isbn", "title", "shelf_id", "uq_title", "adult");
    private static final Names ODD = Names.of(
            "Case. \"a\", 'b' (ü) 本",
            "i.d, \\ %",
            "My.Table, \"x\": ON y",
            "a, b",
            "My.Table, \"x\": ON yz.c",
            "select",
            "odd: \"INDEX\" ON (é",
            "q ü: (\"x\")");
    private static final Names UPPER =
            Names.of("SHELVES", "ID", "BOOKS", "Isbn", "TITLE", "Shelf_ID", "UQ Title", "Check_It");
    private static final List<Names> ALL = List.of(PLAIN, ODD, UPPER);

    /** A parent table, a child table with three columns after its key, and the names of a unique key and of a check. */
    private record Names(Table parent, Table child, String uniqueKey, String check) {

        static Names of(String... names) {
            Column<Long> id = Column.of(names[1], Types.BIGINT).primaryKey();
            Table parent = new Table("", names[0], names[0], List.of(id), List.of(), List.of());
            List<Column<?>> columns = List.of(
                    id,
                    Column.of(names[3], Types.text(20)).unique(),
                    Column.of(names[4], Types.text(20)),
                    Column.of(names[5], Types.BIGINT));
            ForeignKey toParent = new ForeignKey(
                    List.of(names[5]),
                    "",
                    names[0],
                    List.of(names[1]),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION);
            List<UniqueKey> uniqueKeys =
                    List.of(new UniqueKey("", List.of(names[3])), new UniqueKey(names[6], List.of(names[4], names[5])));
            Table child = new Table("", names[2], names[2], columns, List.of(toParent), uniqueKeys);
            return new Names(parent, child, names[6], names[7]);
        }

        String column(int index) {
            return child.columns().get(index).name();
        }
    }

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    /** A connection with two parents, 1 and 2, and the child (1, "a", "t", 1). */
    private SqlConnection connect(Backend backend, Names names) {
        Engine engine = backend.open();
        open.add(engine);
        engine.createAll(MetaData.of(() -> List.of(names.parent, names.child)));
        SqlConnection connection = engine.connect();
        open.add(connection);
        connection.batch(insert(names.parent), List.of(new Object[] {1L}, new Object[] {2L}));
        connection.execute(insert(names.child), 1L, "a", "t", 1L);
        return connection;
    }

    private static Insert insert(Table table) {
        List<Assignment> values = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            values.add(
                    new Assignment(new PlainColumn<>(table, column), Parameter.argument(column.type(), values.size())));
        }
        return new Insert(table, values, List.of());
    }

    private static ConstraintViolationException failure(
            SqlConnection connection, Statement statement, Object... arguments) {
        return catchThrowableOfType(ConstraintViolationException.class, () -> connection.execute(statement, arguments));
    }

    private static void assertColumns(ConstraintViolationException failure, Kind kind, Table table, String... columns) {
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.table()).isEqualTo(table.tableName());
        assertThat(failure.columns()).containsExactly(columns);
        assertThat(failure.entities()).isEmpty();
        assertThat(failure).hasMessageContaining(table.tableName() + "." + columns[0]);
    }

    private static void assertNamed(
            ConstraintViolationException failure, Backend backend, String kind, Names names, int column) {
        assertThat(failure.constraint())
                .isEqualTo(backend == Backend.SQLITE ? null : kind + "_" + names.child + "_" + names.column(column));
    }

    private static void assertUnnamed(ConstraintViolationException failure, Backend backend) {
        if (backend == Backend.SQLITE) {
            assertThat(failure.constraint()).isNull();
        } else {
            assertThat(failure.constraint()).startsWith("constraint_");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsThePrimaryKey(Backend backend) {
        for (Names names : ALL) {
            ConstraintViolationException failure =
                    failure(connect(backend, names), insert(names.child), 1L, "b", "t", 2L);

            assertColumns(failure, Kind.UNIQUE, names.child, names.column(0));
            assertUnnamed(failure, backend);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsAUniqueColumn(Backend backend) {
        for (Names names : ALL) {
            ConstraintViolationException failure =
                    failure(connect(backend, names), insert(names.child), 2L, "a", "t", 2L);

            assertColumns(failure, Kind.UNIQUE, names.child, names.column(1));
            assertNamed(failure, backend, "uq", names, 1);
            assertThat(failure)
                    .hasMessageContaining("another row has this value already, and " + names.child + "."
                            + names.column(1) + " must be unique. " + (backend == Backend.H2 ? "H2" : "SQLite")
                            + " says: ");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsAUniqueKeyOfSeveralColumns(Backend backend) {
        for (Names names : ALL) {
            ConstraintViolationException failure =
                    failure(connect(backend, names), insert(names.child), 2L, "b", "t", 1L);

            assertColumns(failure, Kind.UNIQUE, names.child, names.column(2), names.column(3));
            assertThat(failure.constraint()).isEqualTo(backend == Backend.SQLITE ? null : names.uniqueKey);
            assertThat(failure).hasMessageContaining(" must be unique together. ");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsTheColumnThatTakesNoNull(Backend backend) {
        for (Names names : ALL) {
            SqlConnection connection = connect(backend, names);
            PlainColumn<String> isbn = new PlainColumn<>(names.child, Column.of(names.column(1), Types.text(20)));
            Update clear = new Update(
                    names.child, List.of(new Assignment(isbn, Parameter.argument(isbn.type(), 0))), Sql.and());

            for (ConstraintViolationException failure : List.of(
                    failure(connection, insert(names.child), 2L, null, "t", 2L),
                    failure(connection, clear, (Object) null))) {
                assertColumns(failure, Kind.NOT_NULL, names.child, names.column(1));
                assertThat(failure.constraint()).isNull();
                assertThat(failure).hasMessageContaining(" takes no NULL, but would be NULL. ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsAForeignKeyAsFarAsTheDatabaseDoes(Backend backend) {
        for (Names names : ALL) {
            SqlConnection connection = connect(backend, names);
            PlainColumn<Long> id = new PlainColumn<>(names.parent, Column.of(names.column(0), Types.BIGINT));
            ConstraintViolationException inserted = failure(connection, insert(names.child), 2L, "b", "t", 99L);
            ConstraintViolationException deleted = failure(connection, new Delete(names.parent, id.eq(1L)));

            if (backend == Backend.SQLITE) {
                for (ConstraintViolationException failure : List.of(inserted, deleted)) {
                    assertThat(failure.kind()).isEqualTo(Kind.FOREIGN_KEY);
                    assertThat(failure.table()).isNull();
                    assertThat(failure.columns()).isEmpty();
                    assertNamed(failure, backend, "fk", names, 3);
                }
            } else {
                assertColumns(inserted, Kind.FOREIGN_KEY, names.child, names.column(3));
                assertNamed(inserted, backend, "fk", names, 3);
                assertThat(deleted.kind()).isEqualTo(Kind.FOREIGN_KEY);
                // The statement names the parent only; a name in upper case reads like one without quotes.
                assertThat(deleted.table()).isEqualToIgnoringCase(names.child.tableName());
                assertThat(deleted.columns()).hasSize(1).first().asString().isEqualToIgnoringCase(names.column(3));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsACheckByItsName(Backend backend) {
        for (Names names : ALL) {
            SqlConnection connection = connect(backend, names);
            String check = quoted(names.check);
            connection.ddl("create table members (age int constraint " + check + " check (age > 17))");
            Table members = Backend.table("members", Column.of("age", Types.INTEGER));

            ConstraintViolationException failure = failure(connection, insert(members), 3);

            assertThat(failure.kind()).isEqualTo(Kind.CHECK);
            assertThat(failure.table()).isNull();
            boolean isTold = backend == Backend.H2 || !names.equals(ODD);
            assertThat(failure.constraint()).isEqualTo(isTold ? names.check : null);
            assertThat(failure)
                    .hasMessageContaining(
                            "a value breaks a check" + (isTold ? " (" + names.check + ")" : "") + " of the table. ");
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void takesNoExpressionForTheNameOfACheck(Backend backend) {
        SqlConnection connection = connect(backend, PLAIN);
        connection.ddl(
                "create table members (id bigint primary key, active boolean check (active), age int check (age > 17))");
        Table members = Backend.table(
                "members",
                Column.of("id", Types.BIGINT).primaryKey(),
                Column.of("active", Types.BOOLEAN),
                Column.of("age", Types.INTEGER));

        assertUnnamed(failure(connection, insert(members), 1L, false, 20), backend);
        assertUnnamed(failure(connection, insert(members), 1L, true, 3), backend);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsAUniqueIndexByItsName(Backend backend) {
        SqlConnection connection = connect(backend, PLAIN);
        connection.ddl("create unique index by_title on books (title)");
        ConstraintViolationException failure = failure(connection, insert(PLAIN.child), 2L, "b", "t", 2L);

        assertColumns(failure, Kind.UNIQUE, PLAIN.child, "title");
        assertThat(failure.constraint()).isEqualTo(backend == Backend.SQLITE ? null : "by_title");

        if (backend == Backend.SQLITE) {
            connection.ddl("create unique index \"o'clock\" on books (lower(isbn))");
            ConstraintViolationException other = failure(connection, insert(PLAIN.child), 2L, "A", "u", 2L);
            assertThat(other.constraint()).isEqualTo("o'clock");
            assertThat(other.table()).isNull();
            assertThat(other).hasMessageContaining("and it (o'clock) must be unique. ");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void takesOnlyPlainNamesForCertainInATableThatTheStatementDoesNotName(Backend backend) {
        if (backend == Backend.H2) {
            return; // its triggers are classes
        }
        for (Names names : ALL) {
            SqlConnection connection = connect(backend, names);
            connection.ddl("create table orders (id integer primary key)");
            connection.ddl("create trigger copying after insert on orders begin insert into "
                    + quoted(names.child.tableName()) + " values (7, null, 't', 1); end");
            Table orders = Backend.table("orders", Column.of("id", Types.BIGINT).primaryKey());

            ConstraintViolationException failure = failure(connection, insert(orders), 1L);

            assertThat(failure.kind()).isEqualTo(Kind.NOT_NULL);
            assertThat(failure.table()).isEqualTo(names.equals(ODD) ? null : names.child.tableName());
            assertThat(failure.columns()).isEqualTo(names.equals(ODD) ? List.of() : List.of(names.column(1)));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void tellsAnyOtherRefusalOfATrigger(Backend backend) {
        if (backend == Backend.H2) {
            return; // its triggers are classes
        }
        SqlConnection connection = connect(backend, PLAIN);
        connection.ddl("create trigger closed before insert on books begin"
                + " select raise(abort, 'closed (UNIQUE constraint failed: books.isbn)'); end");

        ConstraintViolationException failure = failure(connection, insert(PLAIN.child), 2L, "b", "u", 2L);

        assertThat(failure.kind()).isEqualTo(Kind.OTHER);
        assertThat(failure.columns()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void keepsTheEntitiesItIsToldOf(Backend backend) throws IOException, ClassNotFoundException {
        ConstraintViolationException failure = failure(connect(backend, PLAIN), insert(PLAIN.child), 1L, "b", "t", 2L);
        Object book = new Object();

        failure.addEntities(List.of(book));

        assertThat(failure.entities()).containsExactly(book);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ConstraintViolationException copy = (ConstraintViolationException) in.readObject();
            assertThat(copy.columns()).containsExactly("id");
            assertThat(copy.entities()).isEmpty();
        }
    }
}
