package dev.kindred.dialect;

import static dev.kindred.dialect.Spelling.on;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.excluded;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.QueryException;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Library;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.StatementShape;
import dev.kindred.sql.Update;
import dev.kindred.type.Types;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpsertSpellingTest {

    private static final Insert ADD = Insert.into(
            AUTHORS,
            new Assignment(AUTHOR_ID, Parameter.argument(Types.BIGINT, 0)),
            new Assignment(NAME, Parameter.argument(Types.TEXT, 1)));
    private static final Insert ADD_IF_NEW = ADD.onConflict(AUTHOR_ID).doNothing();
    private static final Insert ADD_OR_RENAME = ADD.onConflict(AUTHOR_ID).doUpdate(Assignment.of(NAME, excluded(NAME)));

    private static final String MERGE = "merge into authors using (values (cast(? as bigint), cast(? as varchar)))"
            + " as excluded (id, name) on (authors.id = excluded.id)";
    private static final String NOT_MATCHED =
            " when not matched then insert (id, name) values (excluded.id, excluded.name)";

    @Test
    void insertsOnlyWhatIsNew() {
        String onConflict = "insert into authors (id, name) values (?, ?) on conflict (id) do nothing";

        assertThat(on(Spelling.SQLITE, ADD_IF_NEW)).isEqualTo(onConflict);
        assertThat(on(Spelling.POSTGRESQL, ADD_IF_NEW)).isEqualTo(onConflict);
        assertThat(on(Spelling.MARIADB, ADD_IF_NEW))
                .isEqualTo("insert into authors (id, name) values (?, ?) on duplicate key update id = id");
        assertThat(on(Spelling.H2, ADD_IF_NEW)).isEqualTo(MERGE + NOT_MATCHED);
    }

    @Test
    void changesWhatIsThere() {
        String onConflict =
                "insert into authors (id, name) values (?, ?) on conflict (id) do update set name = excluded.name";

        assertThat(on(Spelling.SQLITE, ADD_OR_RENAME)).isEqualTo(onConflict);
        assertThat(on(Spelling.POSTGRESQL, ADD_OR_RENAME)).isEqualTo(onConflict);
        assertThat(on(Spelling.MARIADB, ADD_OR_RENAME))
                .isEqualTo("insert into authors (id, name) values (?, ?) on duplicate key update name = values(name)");
        assertThat(on(Spelling.H2, ADD_OR_RENAME))
                .isEqualTo(MERGE + " when matched then update set name = excluded.name" + NOT_MATCHED);
    }

    @Test
    void aColumnByItselfIsTheValueThatIsThere() {
        Insert keep = ADD.onConflict(AUTHOR_ID).doUpdate(Assignment.of(NAME, NAME), Assignment.of(AUTHOR_ID, 7L));

        assertThat(on(Spelling.POSTGRESQL, keep))
                .endsWith(" on conflict (id) do update set name = authors.name, id = ?");
        assertThat(on(Spelling.MARIADB, keep)).endsWith(" on duplicate key update name = authors.name, id = ?");
    }

    @Test
    void valuesOfRowsComeBeforeThoseOfTheChange() {
        Insert several =
                ADD.onConflict(AUTHOR_ID).doUpdate(Assignment.of(NAME, "other")).withRows(2);

        StatementShape shape = StatementShape.of(several, Spelling.H2::listShape, 1L, "a", 2L, "b");

        assertThat(shape.values().stream().map(value -> value.value(new Object[] {1L, "a", 2L, "b"})))
                .containsExactly(1L, "a", 2L, "b", "other");
        assertThat(Spelling.H2.compile(several, shape).slots()).hasSize(5);
    }

    @Test
    void differsInShapeFromAnInsertThatFails() {
        assertThat(shape(ADD_IF_NEW)).isNotEqualTo(shape(ADD)).isNotEqualTo(shape(ADD_OR_RENAME));
        assertThat(shape(ADD_OR_RENAME))
                .isEqualTo(shape(ADD.onConflict(AUTHOR_ID).doUpdate(Assignment.of(NAME, excluded(NAME)))));
        assertThat(shape(ADD_OR_RENAME))
                .isNotEqualTo(shape(ADD.onConflict(NAME).doUpdate(Assignment.of(NAME, excluded(NAME)))));
    }

    private static StatementShape shape(Insert insert) {
        return StatementShape.of(insert, Spelling.H2::listShape);
    }

    @Test
    void namesTheTableAndColumnsForErrors() {
        assertThat(Spelling.H2.compile(ADD_IF_NEW, shape(ADD_IF_NEW)).names()).containsExactly("authors", "id", "name");
    }

    @Test
    void aDatabaseWithoutItSaysSo() {
        Dialect without = new Dialect(Traits.of("Plain", Set.of(), new Identifiers(Set.of(), '"'))) {};

        assertThatThrownBy(() -> on(without, ADD_IF_NEW))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "Cannot insert with onConflict(...): Plain has no statement that inserts or updates. Look for the"
                                + " row first, and insert or update it.");
    }

    @Test
    void whatWasNotWrittenIsNowhereElse() {
        assertThatThrownBy(() -> on(Spelling.H2, select(excluded(NAME)).from(AUTHORS)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("excluded(name)")
                .hasMessageContaining("doUpdate(...)");
        assertThatThrownBy(() -> on(
                        Spelling.POSTGRESQL,
                        new Update(AUTHORS, List.of(Assignment.of(NAME, excluded(NAME))), AUTHOR_ID.eq(1L))))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> Library.ADD_AUTHOR.onConflict(NAME).doNothing())
                .hasMessageContaining("nothing is generated");
        assertThatThrownBy(() -> Library.ADD_AUTHOR
                        .withoutGenerated()
                        .onConflict(AUTHOR_ID)
                        .doNothing())
                .hasMessageContaining("gives no value to id");
        assertThatThrownBy(() -> ADD.onConflict().doNothing()).hasMessageContaining("columns of a unique key");
        assertThatThrownBy(() -> ADD.onConflict(AUTHOR_ID).doUpdate()).hasMessageContaining("doNothing()");
    }
}
