package dev.kindred.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.exception.MappingException;
import dev.kindred.sql.Library;
import dev.kindred.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetaDataTest {

    private static Table pointing(String name, String target, String targetColumn) {
        ForeignKey key = new ForeignKey(
                List.of("other_id"),
                "",
                target,
                List.of(targetColumn),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        List<Column<?>> columns = List.of(
                Column.of("id", Types.BIGINT).primaryKey(),
                Column.of("other_id", Types.BIGINT),
                Column.of("name", Types.TEXT));
        return new Table("", name, name, columns, List.of(key), List.of());
    }

    private static MetaData of(Table... tables) {
        return MetaData.of(() -> List.of(tables));
    }

    @Test
    void putsATableAfterThoseItPointsTo() {
        assertThat(Library.metaData().sortedTables()).containsExactly(Library.AUTHORS, Library.BOOKS);
    }

    @Test
    void keepsTheOrderGivenWithinACircle() {
        Table hens = pointing("hens", "eggs", "id");
        Table eggs = pointing("eggs", "hens", "id");

        assertThat(of(hens, eggs).sortedTables()).containsExactlyInAnyOrder(hens, eggs);
    }

    @Test
    void refusesAForeignKeyThatPointsNowhere() {
        assertThatThrownBy(() -> of(pointing("a", "nowhere", "id")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("a.other_id points to the table \"nowhere\"");
        assertThatThrownBy(() -> of(pointing("a", "a", "nothing")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("\"a.nothing\"");
        assertThatThrownBy(() -> of(pointing("a", "a", "name")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("is a Long, but \"a.name\" is a String");
    }

    @Test
    void tellsTheSchemaWhereAForeignKeyLeavesItOut() {
        Table depots = new Table(
                "s", "depots", "Depot", List.of(Column.of("id", Types.BIGINT).primaryKey()), List.of(), List.of());

        assertThatThrownBy(() -> of(pointing("a", "depots", "id"), depots))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("points to the table \"depots\"")
                .hasMessageEndingWith("Name its schema too: \"s.depots.id\".");
    }

    @Test
    void aColumnPointsIntoTheSchemaThatItsTargetNames() {
        Column<Long> byText = Column.of("a", Types.BIGINT).references("s.depots", "id");
        Column<Long> plain = Column.of("a", Types.BIGINT).references("depots", "id");

        assertThat(byText.targetSchema()).isEqualTo("s");
        assertThat(byText.targetTable()).isEqualTo("depots");
        assertThat(plain.targetSchema()).isEmpty();
        assertThat(plain.targetTable()).isEqualTo("depots");
    }

    @Test
    void refusesAForeignKeyToWhatSeveralRowsMayShare() {
        assertThatThrownBy(() -> of(pointing("a", "a", "other_id")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("\"a.other_id\", which is neither that table's key nor unique");
    }

    @Test
    void aUniqueIndexOfAllRowsIsAUniqueKey() {
        Table table = pointing("a", "a", "id")
                .withIndexes(List.of(
                        new Index("all", List.of("name"), true, ""),
                        new Index("some", List.of("other_id"), true, "name > ''"),
                        new Index("plain", List.of("id", "name"), false, "")));

        assertThat(table.uniqueColumns()).containsExactly(List.of("name"));
    }

    @Test
    void refusesTwoTablesOfOneName() {
        assertThatThrownBy(() -> of(pointing("a", "a", "id"), pointing("a", "a", "name")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("both mapped to the table \"a\"");
    }
}
