package dev.kindred.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.exception.MappingException;
import dev.kindred.type.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamingConventionTest {

    private static final int ANY = Integer.MAX_VALUE;

    private static Table table(String name, UniqueKey key, Index index, Check... checks) {
        ForeignKey self = new ForeignKey(
                List.of("up"), "", name, List.of("id"), ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION);
        List<Column<?>> columns = List.of(
                Column.of("id", Types.BIGINT).primaryKey(),
                Column.of("up", Types.BIGINT),
                Column.of("price", Types.INTEGER),
                Column.of("price_id", Types.INTEGER));
        return new Table("", name, name, columns, List.of(self), List.of(key))
                .withIndexes(List.of(index))
                .withChecks(List.of(checks));
    }

    private static Table plain(String name) {
        return table(
                name,
                new UniqueKey("", List.of("price", "up")),
                new Index("", List.of("up"), false, ""),
                new Check("", "price > 0"));
    }

    private static Table named(Table table, NamingConvention convention, int longest) {
        return MetaData.of(() -> List.of(table))
                .withNaming(convention)
                .named(longest)
                .sortedTables()
                .get(0);
    }

    private static List<String> names(Table table) {
        return List.of(
                table.primaryKeyName(),
                table.foreignKeys().get(0).name(),
                table.uniqueKeys().get(0).name(),
                table.indexes().get(0).name(),
                table.checks().get(0).name());
    }

    @Test
    void namesAllButThePrimaryKey() {
        assertThat(names(named(plain("things"), NamingConvention.STANDARD, ANY)))
                .containsExactly("", "fk_things_up", "uq_things_price_up", "ix_things_up", "ck_things_price");
    }

    @Test
    void namesByOtherPatterns() {
        NamingConvention other = NamingConvention.STANDARD
                .withPrimaryKey("{table}_pk")
                .withForeignKey("{table}_{columns}_to_{target}")
                .withUnique("")
                .withIndex("{schema}i_{columns}")
                .withCheck("{table} has {columns}");

        assertThat(names(named(plain("things"), other, ANY)))
                .containsExactly("things_pk", "things_up_to_things", "", "i_up", "things has price");
    }

    @Test
    void leavesAGivenNameAsItIs() {
        Table given = table("things", new UniqueKey("one", List.of("up")), new Index("two", List.of("up"), true, ""))
                .withChecks(List.of(new Check("three", "up > 0")));

        assertThat(names(named(given, NamingConvention.STANDARD, ANY)))
                .containsExactly("", "fk_things_up", "one", "two", "three");
    }

    @Test
    void namesACheckByTheColumnsItMentions() {
        Table table = plain("things")
                .withChecks(List.of(
                        new Check("", "price_id <> 'the price' and \"ID\" > 1"),
                        new Check("", "1 = 1"),
                        new Check("", "up is null or price > up")));

        assertThat(named(table, NamingConvention.STANDARD, ANY).checks())
                .extracting(Check::name)
                .containsExactly("ck_things_id_price_id", "ck_things", "ck_things_up_price");
    }

    @Test
    void shortensALongNameToOneThatEndsInItsHash() {
        String name = named(plain("a_table_with_quite_a_long_name"), NamingConvention.STANDARD, 30)
                .uniqueKeys()
                .get(0)
                .name();
        String other = named(plain("a_table_with_quite_a_long_nama"), NamingConvention.STANDARD, 30)
                .uniqueKeys()
                .get(0)
                .name();

        assertThat(name).hasSize(30).startsWith("uq_a_table_with_quite_").matches(".*_[0-9a-f]{8}");
        assertThat(other).hasSize(30).isNotEqualTo(name);
    }

    @Test
    void countsBytesAndCutsNoLetterInTwo() {
        String name = named(plain("ü𝄞".repeat(12)), NamingConvention.STANDARD, 32)
                .indexes()
                .get(0)
                .name();

        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(27, 32);
        assertThat(name).matches("ix_(ü𝄞)*ü?_[0-9a-f]{8}");
    }

    @Test
    void refusesAGivenNameThatIsTooLong() {
        Table given = table("t", new UniqueKey("a".repeat(31), List.of("up")), new Index("", List.of("up"), true, ""));

        assertThatThrownBy(() -> named(given, NamingConvention.STANDARD, 30))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("[KIN-064] t has a constraint or index \"aaa")
                .hasMessageContaining("at most 30 characters");
    }

    @Test
    void refusesTwoOfOneName() {
        Table twice = plain("things").withChecks(List.of(new Check("", "price > 0"), new Check("", "price < 9")));
        Table likeTable = plain("things").withChecks(List.of(new Check("THINGS", "price > 0")));

        assertThatThrownBy(() -> named(twice, NamingConvention.STANDARD, ANY))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("The check price > 0 of things and the check price < 9 of things have one name,"
                        + " \"ck_things_price\"");
        assertThatThrownBy(() -> named(likeTable, NamingConvention.STANDARD, ANY))
                .hasMessageContaining("The table things and the check price > 0 of things have one name, \"THINGS\"");
    }

    @Test
    void refusesAPatternThatMeansNothing() {
        assertThatThrownBy(() -> NamingConvention.STANDARD.withUnique("uq_{target}"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Cannot name unique keys by \"uq_{target}\": {target} stands for nothing");
        assertThatThrownBy(() -> NamingConvention.STANDARD.withForeignKey("fk_{column}"))
                .hasMessageContaining("{column} stands for nothing");
        assertThatThrownBy(() -> NamingConvention.STANDARD.withIndex(""))
                .hasMessageContaining("their pattern is empty");
    }
}
