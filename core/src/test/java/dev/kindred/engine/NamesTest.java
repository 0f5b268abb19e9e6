package dev.kindred.engine;

import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.Column;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.PlainColumn;
import dev.kindred.sql.PlainText;
import dev.kindred.sql.Update;
import dev.kindred.type.Types;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {

    private static Stream<Arguments> names() {
        return Stream.of(Backend.values())
                .flatMap(backend -> Stream.of(
                                "order",
                                "user",
                                "group",
                                "two words",
                                "it's",
                                "say \"hi\"",
                                "Größe",
                                "日本語",
                                "a.b",
                                "semi;colon",
                                "back\\slash",
                                "percent%",
                                "MixedCase",
                                "plain")
                        .map(name -> Arguments.of(backend, name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void servesAsTableColumnAndValue(Backend backend, String name) {
        Column<Long> key = Column.of(name + " key", Types.BIGINT).primaryKey().generated();
        Column<String> text = Column.of(name, Types.TEXT);
        Table table = Backend.table(name, key, text);
        PlainColumn<Long> id = new PlainColumn<>(table, key);
        PlainText value = new PlainText(table, text);
        MetaData metaData = MetaData.of(() -> List.of(table));
        try (Engine engine = backend.open()) {
            engine.createAll(metaData);
            engine.createAll(metaData);
            try (SqlConnection connection = engine.connect()) {
                Assignment named = new Assignment(value, Parameter.of(text.type(), name));
                assertThat(connection.insert(new Insert(table, List.of(named), List.of(id))))
                        .containsExactly(1L);
                assertThat(connection.list(select(value).from(table).where(value.eq(name), value.contains(name))))
                        .containsExactly(name);
                assertThat(connection.execute(new Update(table, List.of(named), id.eq(1L))))
                        .isEqualTo(1);
                assertThat(connection.execute(new Delete(table, value.in(name))))
                        .isEqualTo(1);
                connection.commit();
            }
            engine.dropAll(metaData);
            engine.createAll(metaData);
        }
    }
}
