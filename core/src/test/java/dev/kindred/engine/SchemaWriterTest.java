package dev.kindred.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.exception.MappingException;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Index;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Library;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.PlainColumn;
import dev.kindred.sql.Update;
import dev.kindred.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaWriterTest {

    private final List<String> sent = new ArrayList<>();
    private final EngineOptions listening =
            EngineOptions.defaults().withListener(execution -> sent.add(execution.sql()));

    private static final Column<Long> ID = Column.of("id", Types.BIGINT).primaryKey();
    private static final Column<Long> OTHER =
            Column.of("other_id", Types.BIGINT).nullable();

    private static Table pointing(String name, String target) {
        ForeignKey key = new ForeignKey(
                List.of("other_id"),
                "",
                target,
                List.of("id"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        return new Table("", name, name, List.of(ID, OTHER), List.of(key), List.of());
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void createsWhatIsPointedToFirst(Backend backend) {
        try (Engine engine = backend.open(listening)) {
            engine.createAll(Library.metaData());

            assertThat(sent).hasSize(2);
            assertThat(sent.get(0)).startsWith("create table authors");
            assertThat(sent.get(1)).startsWith("create table books");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void createsOnlyWhatIsMissing(Backend backend) {
        try (Engine engine = backend.open(listening)) {
            engine.createAll(MetaData.of(() -> List.of(Library.AUTHORS)));
            sent.clear();

            engine.createAll(Library.metaData());
            engine.createAll(Library.metaData());

            assertThat(sent).singleElement().asString().startsWith("create table books");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void createsAndDropsTablesThatPointToEachOther(Backend backend) {
        Table hens = pointing("hens", "eggs");
        Table eggs = pointing("eggs", "hens");
        Table selves = pointing("selves", "selves");
        MetaData circle = MetaData.of(() -> List.of(hens, eggs, selves));
        try (Engine engine = backend.open()) {
            engine.createAll(circle);
            try (SqlConnection connection = engine.connect()) {
                for (Table table : List.of(hens, eggs, selves)) {
                    PlainColumn<Long> id = new PlainColumn<>(table, ID);
                    PlainColumn<Long> other = new PlainColumn<>(table, OTHER);
                    Assignment one = new Assignment(id, Parameter.of(Types.BIGINT, 1L));
                    connection.execute(new Insert(table, List.of(one), List.of()));
                    Assignment pointer = new Assignment(other, Parameter.of(Types.BIGINT, 1L));
                    if (!table.equals(hens)) {
                        connection.execute(new Update(table, List.of(pointer), id.eq(1L)));
                    }
                }
                PlainColumn<Long> hen = new PlainColumn<>(hens, OTHER);
                connection.execute(new Update(
                        hens, List.of(new Assignment(hen, Parameter.of(Types.BIGINT, 1L))), hen.isNull()));
                assertThatThrownBy(() -> connection.execute(new Update(
                                hens, List.of(new Assignment(hen, Parameter.of(Types.BIGINT, 7L))), hen.eq(1L))))
                        .isInstanceOf(dev.kindred.exception.ConstraintViolationException.class);
                connection.commit();
            }

            engine.dropAll(circle);
            engine.createAll(circle);
            engine.dropAll(circle);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void createsNothingIfOneTableIsRefused(Backend backend) {
        Table refused = Backend.table(
                "refused", Column.of("id", Types.TEXT).primaryKey().generated());
        try (Engine engine = backend.open(listening)) {
            MetaData both = MetaData.of(() -> List.of(Library.AUTHORS, refused));

            assertThatThrownBy(() -> engine.createAll(both)).isInstanceOf(MappingException.class);

            assertThat(sent).isEmpty();
        }
    }

    @Test
    void createsATableWithItsIndexInAnAttachedFile() {
        Table attached = new Table("depot", "boxes", "Box", List.of(ID, OTHER), List.of(), List.of())
                .withIndexes(List.of(new Index("ix", List.of("other_id"), false, "")));
        MetaData tables = MetaData.of(() -> List.of(attached));
        EngineOptions attaching =
                listening.withPool(pool -> pool.setConnectionInitSql("attach database ':memory:' as depot"));
        try (Engine engine = Backend.SQLITE.open(attaching)) {
            engine.createAll(tables);
            engine.createAll(tables);

            assertThat(sent)
                    .containsExactly(
                            "create table depot.boxes (id bigint not null primary key, other_id bigint)",
                            "create index depot.ix on boxes (other_id)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_TO_LOWER=TRUE", "DATABASE_TO_UPPER=FALSE", "CASE_INSENSITIVE_IDENTIFIERS=TRUE"})
    void findsTablesHoweverH2KeepsNames(String setting) {
        try (Engine engine = Engine.create("jdbc:h2:mem:names;" + setting, listening)) {
            engine.createAll(Library.metaData());
            engine.createAll(Library.metaData());

            assertThat(sent).hasSize(2);
        }
    }
}
