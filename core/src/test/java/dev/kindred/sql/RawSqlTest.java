package dev.kindred.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.QueryException;
import dev.kindred.type.SqlType;
import dev.kindred.type.Types;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawSqlTest {

    @Test
    void findsEachParameterWhereverItStands() {
        RawSql raw = RawSql.of("select :a, b + :größe from t where c=:_c2 or d = :a");

        assertThat(raw.names()).containsExactly("a", "größe", "_c2");
        assertThat(raw.pieces()).containsExactly("select ", ", b + ", " from t where c=", " or d = ", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'it''s :none'",
                "select \"a\"\":none\" from t",
                "select `:none` from t",
                "select 1 -- :none\n",
                "select /* :none ' */ 1",
                "select a::text from t",
                "select $$ :none $$",
                "select $tag$ :none $$ ' $tag$",
                "select a[1:2] from t",
                "select '12:30'"
            })
    void takesNothingElseForOne(String text) {
        RawSql raw = RawSql.of(text);

        assertThat(raw.names()).isEmpty();
        assertThat(raw.pieces()).containsExactly(text);
    }

    @Test
    void leavesAColonAndAnOperatorThatAreMarkedAsSuch() {
        RawSql raw = RawSql.of("select a[x\\:y], b ?? 'k', c ??| d from t where e = :e");

        assertThat(raw.pieces()).containsExactly("select a[x:y], b ?? 'k', c ??| d from t where e = ", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select ?", "select * from t where a = ? and b = :b"})
    void refusesParametersWithoutNames(String text) {
        assertThatThrownBy(() -> RawSql.of(text))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Write :name in place of ?")
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'open", "select \"open", "select `open", "select 1 /* open"})
    void refusesWhatDoesNotEnd(String text) {
        assertThatThrownBy(() -> RawSql.of(text))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("opens does not end");
    }

    @Test
    void takesAParameterApartFromACastBehindIt() {
        RawSql raw = RawSql.of("select :a::text").bind("a", 1L);

        assertThat(raw.pieces()).containsExactly("select ", "::text");
        assertThat(raw.parameters()).containsExactly(new RawSql.Binding(Types.BIGINT, 1L));
    }

    @Test
    void bindsAnEnumByItsName() {
        RawSql raw = RawSql.of("select :day").bind("day", DayOfWeek.FRIDAY);

        assertThat(raw.parameters()).containsExactly(new RawSql.Binding(Types.TEXT, "FRIDAY"));
    }

    @Test
    void bindsNullAsAValueOfAType() {
        RawSql raw = RawSql.of("select :a").bind("a", Types.INTEGER, null);

        assertThat(raw.parameters()).containsExactly(new RawSql.Binding(Types.INTEGER, null));
        assertThatThrownBy(() -> raw.bind("a", (Object) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining(":a");
    }

    @Test
    void bindsAListOfATypeOfListsAsOneValue() {
        SqlType<List<String>> texts = Types.list(Types.TEXT);

        RawSql two = RawSql.of("select :tags").bind("tags", texts, List.of("a", "b"));
        RawSql spread = RawSql.of("select :tags").bind("tags", List.of("a", "b"));

        assertThat(two.parameters()).extracting(RawSql.Binding::isList).containsExactly(false);
        assertThat(spread.parameters()).extracting(RawSql.Binding::isList).containsExactly(true);
    }

    @Test
    void staysAsItIsWhenACopyIsBound() {
        RawSql bare = RawSql.of("select :a");
        RawSql one = bare.bind("a", 1);
        RawSql two = one.bind("a", 2);

        assertThat(one).isEqualTo(RawSql.of("select :a").bind("a", 1)).isNotEqualTo(two);
        assertThatThrownBy(bare::parameters).isInstanceOf(QueryException.class).hasMessageContaining(":a has no value");
    }

    @Test
    void refusesANameThatTheTextHasNot() {
        assertThatThrownBy(() -> RawSql.of("select :a, :b").bind("c", 1))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("has only [a, b]");
        assertThatThrownBy(() -> RawSql.of("select 1").bind("c", 1))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("has no parameters");
    }

    @Test
    void refusesAValueThatNoColumnHolds() {
        assertThatThrownBy(() -> RawSql.of("select :a").bind("a", new Object()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void refusesListsThatAreEmptyOrMixed() {
        RawSql raw = RawSql.of("select 1 where 1 in (:ids)");

        assertThatThrownBy(() -> raw.bind("ids", List.of()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("SQL knows no empty list");
        assertThatThrownBy(() -> raw.bind("ids", List.of(1, 2L)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("a Integer and a Long");
    }

    @Test
    void tellsItsFirstWordWithoutTheCommentBeforeIt() {
        assertThat(RawSql.of("-- what for\n  SELECT 1").firstWord()).isEqualTo("select");
        assertThat(RawSql.of("(select 1)").firstWord()).isEqualTo("select");
        assertThat(RawSql.of("").firstWord()).isEmpty();
    }

    @Test
    void readsALongLiteralWithoutRunningOutOfStack() {
        String text = "select '" + "it''s ".repeat(200_000) + "', :a";

        assertThat(RawSql.of(text).names()).containsExactly("a");
    }
}
