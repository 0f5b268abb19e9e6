package dev.kindred.dialect;

import static dev.kindred.dialect.Spelling.on;
import static dev.kindred.sql.Library.ADD_AUTHOR;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.excluded;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.exception.InvalidValueException;
import dev.kindred.schema.ForeignKey;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Insert;
import dev.kindred.sql.JsonPath;
import dev.kindred.sql.JsonValue;
import dev.kindred.sql.Lock;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.Types;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** MySQL's spelling; a server is met only where a run is pointed to one. */
class MysqlDialectTest {

    private static final Dialect MYSQL = new MysqlDialect();

    @Test
    void isFoundByUrlAndByName() {
        assertThat(Dialects.ofUrl("jdbc:mysql://localhost/db")).isInstanceOf(MysqlDialect.class);
        assertThat(Dialects.ofProduct("MySQL")).isInstanceOf(MysqlDialect.class);
        assertThat(Dialects.ofProduct("MariaDB")).isNotInstanceOf(MysqlDialect.class);
        assertThat(MYSQL.connections("jdbc:mysql://localhost/db").driverArtifact())
                .isEqualTo("com.mysql:mysql-connector-j");
    }

    @Test
    void makesTablesWhoseTextsAreComparedAsInJava() {
        assertThat(MYSQL.ddl().createTable(AUTHORS, List.of()))
                .isEqualTo("create table authors (id bigint not null auto_increment primary key,"
                        + " name varchar(100) not null, unique (name))"
                        + " default character set utf8mb4 collate utf8mb4_0900_bin");
    }

    @Test
    void asksTheDriverForKeys() {
        CompiledSql insert = MYSQL.compile(ADD_AUTHOR, StatementShape.of(ADD_AUTHOR, MYSQL::listShape));

        assertThat(insert.text()).isEqualTo("insert into authors (name) values (?)");
        assertThat(insert.keyColumns()).containsExactly("id");
        assertThat(MYSQL.has(Feature.BATCH_KEYS)).isTrue();
        assertThat(MYSQL.has(Feature.RETURNING)).isFalse();
    }

    @Test
    void namesTheNewRowWhereItChangesTheOld() {
        Insert add = Insert.into(
                AUTHORS,
                new Assignment(AUTHOR_ID, Parameter.argument(Types.BIGINT, 0)),
                new Assignment(NAME, Parameter.argument(Types.TEXT, 1)));

        assertThat(on(MYSQL, add.onConflict(AUTHOR_ID).doUpdate(Assignment.of(NAME, excluded(NAME)))))
                .isEqualTo("insert into authors (id, name) values (?, ?) as excluded"
                        + " on duplicate key update name = excluded.name");
        assertThat(on(MYSQL, add.onConflict(AUTHOR_ID).doNothing()))
                .isEqualTo("insert into authors (id, name) values (?, ?) on duplicate key update id = id");
    }

    @Test
    void locksRows() {
        assertThat(on(MYSQL, select(NAME).from(AUTHORS).lock(Lock.UPDATE_NOWAIT)))
                .endsWith(" for update nowait");
        assertThat(on(MYSQL, select(NAME).from(AUTHORS).lock(Lock.UPDATE_SKIP_LOCKED)))
                .endsWith(" for update skip locked");
        assertThat(on(MYSQL, select(NAME).from(AUTHORS).lock(Lock.SHARE))).endsWith(" for share");
        assertThat(on(Spelling.MARIADB, select(NAME).from(AUTHORS).lock(Lock.SHARE)))
                .endsWith(" lock in share mode");
    }

    @Test
    void readsTextsOfDocumentsWithoutWhatOnlyMariadbHas() {
        JsonValue<String> city = new JsonValue<>(new JsonPath(NAME, List.of("city")), JsonValue.Kind.TEXT, Types.TEXT);

        assertThat(on(MYSQL, select(city).from(AUTHORS)))
                .isEqualTo("select case when json_type(json_extract(authors.name, ?)) = 'STRING' then"
                        + " json_unquote(json_extract(authors.name, ?)) collate utf8mb4_0900_bin end from authors");
    }

    @Test
    void asksForTheTableOfACheckWhereThatIsTold() {
        assertThat(MYSQL.catalogueQuery(CataloguePart.CHECKS))
                .contains("join information_schema.table_constraints")
                .doesNotContain("level");
    }

    @Test
    void dropsForeignKeysOfCirclesByTheirOwnWord() {
        ForeignKey key = new ForeignKey(
                "fk_circle",
                List.of("id"),
                "",
                "authors",
                List.of("id"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);

        assertThat(MYSQL.openCircles(List.of(AUTHORS), Map.of(AUTHORS, List.of(key))))
                .containsExactly("alter table authors drop foreign key fk_circle");
        assertThat(Spelling.MARIADB.openCircles(List.of(AUTHORS), Map.of(AUTHORS, List.of(key))))
                .containsExactly("alter table authors drop constraint if exists fk_circle");
    }

    @Test
    void speaksOfItselfWhereItRefuses() {
        assertThat(MYSQL.refusal(Types.DATE, LocalDate.of(0, 1, 1)))
                .isEqualTo("is 0000-01-01, but MySQL keeps the years 1 to 9999 only");
        assertThat(MYSQL.refusal(Types.TEXT, "\ud800"))
                .isEqualTo("has half a surrogate pair at 0, which MySQL cannot keep");
        assertThatThrownBy(() -> MYSQL.stored(Types.DATE_TIME).bind(never(), 1, LocalDateTime.of(0, 1, 1, 0, 0)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("but MySQL keeps the years 1 to 9999 only");
        assertThat(Spelling.MARIADB.refusal(Types.DATE, LocalDate.of(0, 1, 1)))
                .isEqualTo("is 0000-01-01, but MariaDB keeps the years 1 to 9999 only");
    }

    /** A statement that nothing may be bound to. */
    private static PreparedStatement never() {
        return (PreparedStatement) Proxy.newProxyInstance(
                MysqlDialectTest.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, values) -> {
                    throw new AssertionError(method + " of a value that cannot be kept");
                });
    }
}
