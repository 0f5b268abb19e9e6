package dev.kindred.it.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.Inspector;
import dev.kindred.engine.SqlConnection;
import dev.kindred.schema.Column;
import dev.kindred.schema.Difference;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.ReflectedColumn;
import dev.kindred.schema.ReflectedForeignKey;
import dev.kindred.schema.ReflectedTable;
import dev.kindred.schema.TableSet;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.type.Types;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a database has is read back, whoever made it. */
class InspectorTest {

    private static void run(Database db, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(db.url());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static ReflectedTable table(Database db, String name) {
        return Objects.requireNonNull(db.engine().inspect().table(name));
    }

    private static ReflectedColumn column(ReflectedTable table, String name) {
        return Objects.requireNonNull(table.column(name));
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    @DatabaseTest
    void readsColumnsWithTheirTypesAndRules(Database db) throws SQLException {
        run(
                db,
                "create table books (title varchar(300) not null, price decimal(10, 2), pages integer default 7 not null)");

        ReflectedTable books = table(db, "books");

        assertThat(books.columns())
                .extracting(column -> column.name().toLowerCase(Locale.ROOT))
                .containsExactly("title", "price", "pages");
        ReflectedColumn title = column(books, "title");
        assertThat(title.type()).endsWithIgnoringCase("(300)");
        assertThat(title.length()).isEqualTo(300);
        assertThat(title.jdbcType()).isEqualTo(JDBCType.VARCHAR);
        assertThat(title.isNullable()).isFalse();
        assertThat(title.defaultText()).isNull();
        ReflectedColumn price = column(books, "price");
        assertThat(price.precision()).isEqualTo(10);
        assertThat(price.scale()).isEqualTo(2);
        assertThat(price.isNullable()).isTrue();
        assertThat(column(books, "pages").jdbcType()).isEqualTo(JDBCType.INTEGER);
        assertThat(column(books, "pages").defaultText()).isEqualTo("7");
    }

    @DatabaseTest
    void readsKeysInTheOrderOfTheirColumns(Database db) throws SQLException {
        run(
                db,
                "create table shelves (room integer not null, place varchar(10) not null, primary key (place, room))",
                "create table books (id integer not null primary key, p varchar(10), r integer, foreign key (p, r)"
                        + " references shelves (place, room) on delete set null on update cascade, unique (r, id))");

        ReflectedTable books = table(db, "books");

        assertThat(lower(Objects.requireNonNull(table(db, "shelves").primaryKey())
                        .columns()))
                .containsExactly("place", "room");
        ReflectedForeignKey key = books.foreignKeys().get(0);
        assertThat(books.foreignKeys()).hasSize(1);
        assertThat(lower(key.columns())).containsExactly("p", "r");
        assertThat(key.targetTable()).isEqualToIgnoringCase("shelves");
        assertThat(lower(key.targetColumns())).containsExactly("place", "room");
        assertThat(key.onDelete()).isEqualTo("set null");
        assertThat(key.onUpdate()).isEqualTo("cascade");
        assertThat(books.uniqueKeys())
                .singleElement()
                .satisfies(unique -> assertThat(lower(unique.columns())).containsExactly("r", "id"));
    }

    @DatabaseTest
    void readsChecksAndIndexes(Database db) throws SQLException {
        run(
                db,
                "create table books (a integer, b varchar(10), constraint positive check (a > 0), check (b <> 'check (')) ",
                "create index by_b on books (b, a)");

        ReflectedTable books = table(db, "books");

        assertThat(books.checks()).hasSize(2);
        assertThat(books.checks())
                .filteredOn(check -> check.name().equalsIgnoreCase("positive"))
                .singleElement()
                .satisfies(check -> assertThat(check.condition().replaceAll("[^a-zA-Z0-9>]", ""))
                        .isEqualToIgnoringCase("a>0"));
        assertThat(books.checks())
                .anySatisfy(check -> assertThat(check.condition()).contains("'check ('"));
        assertThat(books.indexes()).singleElement().satisfies(index -> {
            assertThat(index.name()).isEqualToIgnoringCase("by_b");
            assertThat(lower(index.columns())).containsExactly("b", "a");
            assertThat(index.isUnique()).isFalse();
        });
    }

    @DatabaseTest({Databases.SQLITE, Databases.POSTGRESQL})
    void anIndexOfSomeRowsOrOfAnExpressionIsNoUniqueKey(Database db) throws SQLException {
        run(
                db,
                "create table books (a integer, b varchar(10))",
                "create unique index a_few on books (a) where a > 3",
                "create unique index lowered on books (lower(b))");

        ReflectedTable books = table(db, "books");

        assertThat(books.indexes()).hasSize(2).allMatch(index -> index.isUnique());
        assertThat(books.indexes()).anyMatch(index -> index.isPartial()).anyMatch(index -> index.hasExpression());
        assertThat(books.uniqueKeys()).isEmpty();
    }

    @DatabaseTest
    void tellsWhatIsComputed(Database db) throws SQLException {
        run(
                db,
                "create table books (a integer, b integer generated always as (a * 2)"
                        + (db.is(Databases.H2) ? ")" : " stored)"));

        ReflectedColumn computed = column(table(db, "books"), "b");

        assertThat(computed.isComputed()).isTrue();
        assertThat(computed.defaultText()).isNull();
        assertThat(column(table(db, "books"), "a").isComputed()).isFalse();
    }

    @DatabaseTest
    void readsViews(Database db) throws SQLException {
        run(db, "create table books (a integer)", "create view cheap as select a from books where a < 5");

        assertThat(table(db, "cheap").isView()).isTrue();
        assertThat(lower(table(db, "cheap").columns().stream()
                        .map(ReflectedColumn::name)
                        .toList()))
                .containsExactly("a");
        assertThat(db.engine().inspect().tables())
                .extracting(one -> one.name().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder("books", "cheap");
    }

    @DatabaseTest
    void aTableThatIsNotThereIsNull(Database db) {
        assertThat(db.engine().inspect().table("nothing")).isNull();
        assertThat(db.engine().inspect().tables()).isEmpty();
        assertThat(db.engine().inspect().tables("nowhere")).isEmpty();
    }

    /** MariaDB and H2 end the transaction with each statement of DDL, so there is nothing to see early. */
    @DatabaseTest({Databases.SQLITE, Databases.POSTGRESQL})
    void anInspectorOfAConnectionAsksInItsTransaction(Database db) {
        db.createAll(Shop.metaData());
        try (SqlConnection connection = db.engine().connect()) {
            assertThat(Inspector.of(connection).tables()).hasSize(2);
            assertThat(connection.inTransaction()).isTrue();
        }
    }

    /** Others spell types in other words; what means the same is no difference. */
    @DatabaseTest
    void otherWordsForTheSameAreNoDifference(Database db) throws SQLException {
        TableSet authors = () -> List.of(Shop.AUTHORS);
        db.createAll(MetaData.of(authors));
        String books = switch (db.kind()) {
            case SQLITE ->
                "id INTEGER PRIMARY KEY, author_id BIGINT NOT NULL, title VARCHAR(300) NOT NULL, isbn CHARACTER"
                        + " VARYING(13), price DECIMAL(10,2) NOT NULL, pages INT NOT NULL";
            case H2 ->
                "id bigint auto_increment primary key, author_id int8 not null, title character varying(300) not"
                        + " null, isbn varchar2(13), price numeric(10,2) not null, pages int not null";
            case POSTGRESQL ->
                "id bigserial primary key, author_id int8 not null, title character varying(300) not null, isbn"
                        + " varchar(13), price decimal(10,2) not null, pages int4 not null";
            case MARIADB, MYSQL ->
                "id bigint(20) not null auto_increment primary key, author_id int8 not null, title varchar(300) not"
                        + " null, isbn varchar(13), price numeric(10,2) not null, pages int(11) not null";
        };
        run(
                db,
                "create table books (" + books + ", foreign key (author_id) references authors (id) on delete cascade)",
                "create unique index once on books (title, isbn)");

        assertThat(db.engine().validate(Shop.metaData())).isEmpty();
    }

    @DatabaseTest
    void whatOnlyTheDatabaseHasIsTold(Database db) throws SQLException {
        db.createAll(Shop.metaData());
        run(
                db,
                "create index by_pages on books (pages)",
                "alter table books add column rating integer default 3 not null");

        assertThat(db.engine().validate(Shop.metaData()))
                .extracting(difference -> difference.sentence().toLowerCase(Locale.ROOT))
                .containsExactly(
                        "table books: column rating (" + (db.is(Databases.MARIADB) ? "int" : "integer")
                                + ") is not in the model",
                        "table books: the index by_pages (pages) is not in the model");
    }

    @DatabaseTest
    void aDefaultThatTheModelDoesNotKnowIsTold(Database db) throws SQLException {
        TableSet one =
                () -> List.of(Shop.table("books", List.of(Column.of("pages", Types.INTEGER)), List.of(), List.of()));
        run(db, "create table books (pages integer default 7 not null)");

        assertThat(db.engine().validate(MetaData.of(one)))
                .extracting(Difference::sentence)
                .containsExactly("Table books: column pages has the default 7, the model says it has none");
    }

    /** A model may be mapped to a view, of which only the columns count. */
    @DatabaseTest
    void ofAViewOnlyColumnsAndTypesCount(Database db) throws SQLException {
        TableSet one = () -> List.of(Shop.table(
                "books",
                List.of(Column.of("id", Types.BIGINT).primaryKey(), Column.of("title", Types.text(300))),
                List.of(),
                List.of()));
        run(
                db,
                "create table stock (id bigint, title varchar(200), pages integer)",
                "create view books as select id, title, pages from stock");

        assertThat(db.engine().validate(MetaData.of(one)))
                .extracting(Difference::sentence)
                .containsExactly("Table books: column title is varchar(200), the model says varchar(300)");
    }
}
