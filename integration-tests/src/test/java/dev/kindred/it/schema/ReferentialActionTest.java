package dev.kindred.it.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.exception.MappingException;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.type.Types;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What each database does by the rules of its foreign keys. */
class ReferentialActionTest {

    private static MetaData tables(ReferentialAction onDelete, ReferentialAction onUpdate) {
        Column<Long> id = Column.of("id", Types.BIGINT).primaryKey();
        Column<Long> up = Column.of("up", Types.BIGINT).nullable();
        Table owners = new Table("", "owners", "Owner", List.of(id), List.of(), List.of());
        ForeignKey key = new ForeignKey(List.of("up"), "", "owners", List.of("id"), onDelete, onUpdate);
        Table things = new Table("", "things", "Thing", List.of(id, up), List.of(key), List.of());
        return MetaData.of(() -> List.of(owners, things));
    }

    /** What becomes of the key of the one thing that points to owner 1: its value, "gone" or "refused". */
    private static String after(
            Database db, ReferentialAction onDelete, ReferentialAction onUpdate, String change, String... before)
            throws SQLException {
        db.createAll(tables(onDelete, onUpdate));
        try (Connection connection = DriverManager.getConnection(db.url());
                Statement statement = connection.createStatement()) {
            if (db.is(Databases.SQLITE)) {
                statement.execute("pragma foreign_keys = on");
            }
            statement.execute("insert into owners (id) values (1)");
            statement.execute("insert into things (id, up) values (7, 1)");
            for (String sql : before) {
                statement.execute(sql);
            }
            if (catchThrowable(() -> statement.execute(change)) != null) {
                return "refused";
            }
            ResultSet rows = statement.executeQuery("select up from things");
            return rows.next() ? String.valueOf(rows.getString(1)) : "gone";
        } finally {
            db.engine().dropAll(tables(onDelete, onUpdate));
        }
    }

    @DatabaseTest
    void onDelete(Database db) throws SQLException {
        String delete = "delete from owners";
        ReferentialAction none = ReferentialAction.NO_ACTION;

        assertThat(after(db, none, none, delete)).isEqualTo("refused");
        assertThat(after(db, ReferentialAction.RESTRICT, none, delete)).isEqualTo("refused");
        assertThat(after(db, ReferentialAction.CASCADE, none, delete)).isEqualTo("gone");
        assertThat(after(db, ReferentialAction.SET_NULL, none, delete)).isEqualTo("null");
    }

    @DatabaseTest
    void onUpdate(Database db) throws SQLException {
        String update = "update owners set id = 2";
        ReferentialAction none = ReferentialAction.NO_ACTION;

        assertThat(after(db, none, none, update)).isEqualTo("refused");
        assertThat(after(db, none, ReferentialAction.RESTRICT, update)).isEqualTo("refused");
        assertThat(after(db, none, ReferentialAction.CASCADE, update)).isEqualTo("2");
        assertThat(after(db, none, ReferentialAction.SET_NULL, update)).isEqualTo("null");
    }

    /** A column without a default has NULL for one. */
    @DatabaseTest(except = {Databases.H2, Databases.MARIADB})
    void toTheDefaultThatIsNull(Database db) throws SQLException {
        ReferentialAction none = ReferentialAction.NO_ACTION;
        ReferentialAction toDefault = ReferentialAction.SET_DEFAULT;

        assertThat(after(db, toDefault, none, "delete from owners")).isEqualTo("null");
        assertThat(after(db, none, toDefault, "update owners set id = 2")).isEqualTo("null");
    }

    /** SQLite changes no column that exists. */
    @DatabaseTest(except = {Databases.SQLITE, Databases.MARIADB})
    void toTheDefault(Database db) throws SQLException {
        ReferentialAction none = ReferentialAction.NO_ACTION;
        ReferentialAction toDefault = ReferentialAction.SET_DEFAULT;
        String owner = "insert into owners (id) values (2)";
        String setDefault = "alter table things alter column up set default 2";

        assertThat(after(db, toDefault, none, "delete from owners where id = 1", owner, setDefault))
                .isEqualTo("2");
        assertThat(after(db, none, toDefault, "update owners set id = 3 where id = 1", owner, setDefault))
                .isEqualTo("2");
    }

    @DatabaseTest(except = {Databases.SQLITE, Databases.H2, Databases.POSTGRESQL})
    void noDefaultOnMariadb(Database db) {
        MetaData tables = tables(ReferentialAction.SET_DEFAULT, ReferentialAction.NO_ACTION);

        assertThatThrownBy(() -> db.engine().createAll(tables))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "[KIN-063] The foreign key Thing.up is to be set to its default, but MariaDB has no SET DEFAULT."
                                + " Choose SET_NULL, CASCADE or NO_ACTION.");
    }
}
