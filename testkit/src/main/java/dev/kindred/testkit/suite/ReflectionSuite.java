package dev.kindred.testkit.suite;

import static dev.kindred.testkit.suite.SuiteLibrary.AUTHORS;
import static dev.kindred.testkit.suite.SuiteLibrary.BOOKS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.dialect.CataloguePart;
import dev.kindred.engine.SqlConnection;
import dev.kindred.schema.Check;
import dev.kindred.schema.Column;
import dev.kindred.schema.Difference;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Index;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.ReflectedCheck;
import dev.kindred.schema.ReflectedColumn;
import dev.kindred.schema.ReflectedForeignKey;
import dev.kindred.schema.ReflectedIndex;
import dev.kindred.schema.ReflectedKey;
import dev.kindred.schema.ReflectedTable;
import dev.kindred.schema.Sequence;
import dev.kindred.schema.Table;
import dev.kindred.schema.UniqueKey;
import dev.kindred.type.Types;
import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tables are read back: columns, keys and indexes, and what was created from a model is as the model says. What nobody tells of, as JDBC
 * does not of checks, is skipped.
 */
public abstract class ReflectionSuite extends SuiteTest {

    private static final Table RACKS = SuiteLibrary.table(
            "racks",
            Column.of("place", Types.text(20)).primaryKey(),
            Column.of("room", Types.INTEGER).primaryKey());

    private static final ForeignKey TO_RACK = new ForeignKey(
            List.of("rack_place", "rack_room"),
            "",
            "racks",
            List.of("place", "room"),
            ReferentialAction.CASCADE,
            ReferentialAction.NO_ACTION);

    private static final Table BOXES = SuiteLibrary.table(
                    "boxes",
                    List.of(
                            Column.of("id", Types.BIGINT).primaryKey(),
                            Column.of("label", Types.text(50)),
                            Column.of("price", Types.decimal(10, 2)).nullable(),
                            Column.of("rack_room", Types.INTEGER).nullable(),
                            Column.of("rack_place", Types.text(20)).nullable()),
                    List.of(TO_RACK),
                    List.of(new UniqueKey("one_label", List.of("label", "rack_room"))))
            .withIndexes(List.of(new Index("by_price", List.of("price", "label"), false, "")));

    /** For a subclass. */
    protected ReflectionSuite() {}

    private ReflectedTable read(String name) {
        return Objects.requireNonNull(engine().inspect().table(name), name);
    }

    private static ReflectedColumn column(ReflectedTable table, String name) {
        return Objects.requireNonNull(table.column(name), name);
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    @Test
    protected void tablesAreFoundByTheNamesOfTheModel() {
        create(RACKS, BOXES);

        List<ReflectedTable> tables = engine().inspect().tables();

        assertEquals(
                List.of("boxes", "racks"),
                lower(tables.stream().map(ReflectedTable::name).sorted().toList()));
        assertTrue(tables.stream().noneMatch(ReflectedTable::isView));
        assertNotNull(engine().inspect().table("racks"));
        assertNull(engine().inspect().table("rack_s"));
    }

    @Test
    protected void aViewIsToldFromATable() {
        create(AUTHORS);
        try (SqlConnection connection = connect()) {
            connection.sql("create view names as select name from authors").execute();
            connection.commit();
        }

        ReflectedTable names = read("names");

        assertTrue(names.isView());
        assertEquals(
                List.of("name"),
                lower(names.columns().stream().map(ReflectedColumn::name).toList()));
    }

    @Test
    protected void columnsComeInTheirOrderWithTypesAndNull() {
        create(RACKS, BOXES);

        ReflectedTable boxes = read("boxes");

        assertEquals(
                List.of("id", "label", "price", "rack_room", "rack_place"),
                lower(boxes.columns().stream().map(ReflectedColumn::name).toList()));
        assertEquals(JDBCType.BIGINT, column(boxes, "id").jdbcType());
        assertEquals(JDBCType.VARCHAR, column(boxes, "label").jdbcType());
        assertEquals(50, column(boxes, "label").length());
        assertEquals(10, column(boxes, "price").precision());
        assertEquals(2, column(boxes, "price").scale());
        assertFalse(column(boxes, "id").isNullable());
        assertFalse(column(boxes, "label").isNullable());
        assertTrue(column(boxes, "price").isNullable());
        assertNull(column(boxes, "label").defaultText());
    }

    @Test
    protected void aColumnThatIsNumberedSaysSo() {
        create(AUTHORS);

        assertTrue(column(read("authors"), "id").isGenerated());
        assertFalse(column(read("authors"), "name").isGenerated());
    }

    @Test
    protected void aPrimaryKeyHasItsColumnsInOrder() {
        create(RACKS, BOXES);

        ReflectedKey key = Objects.requireNonNull(read("racks").primaryKey());

        assertEquals(List.of("place", "room"), lower(key.columns()));
    }

    @Test
    protected void aForeignKeySaysWhereItPointsAndByWhatRules() {
        create(RACKS, BOXES);

        List<ReflectedForeignKey> keys = read("boxes").foreignKeys();

        assertEquals(1, keys.size());
        assertEquals(List.of("rack_place", "rack_room"), lower(keys.get(0).columns()));
        assertEquals("racks", keys.get(0).targetTable().toLowerCase(Locale.ROOT));
        assertEquals(List.of("place", "room"), lower(keys.get(0).targetColumns()));
        assertEquals("cascade", keys.get(0).onDelete());
        assertTrue(read("racks").foreignKeys().isEmpty());
    }

    @Test
    protected void uniqueKeysAreTold() {
        create(RACKS, BOXES);

        List<ReflectedKey> keys = read("boxes").uniqueKeys();

        assertEquals(1, keys.size());
        assertEquals(List.of("label", "rack_room"), lower(keys.get(0).columns()));
    }

    @Test
    protected void indexesAreTold() {
        create(RACKS, BOXES);

        List<ReflectedIndex> indexes = read("boxes").indexes().stream()
                .filter(index -> lower(index.columns()).equals(List.of("price", "label")))
                .toList();

        assertEquals(1, indexes.size());
        assertEquals("by_price", indexes.get(0).name().toLowerCase(Locale.ROOT));
        assertFalse(indexes.get(0).isUnique());
        assertFalse(indexes.get(0).isPartial());
    }

    @Test
    protected void checksAreTold() {
        Assumptions.assumeTrue(
                engine().dialect().catalogueQuery(CataloguePart.CHECKS) != null,
                () -> name() + " has no query for checks, so this is not tested");
        create(RACKS.withChecks(List.of(new Check("downstairs", "room < 100"))));

        List<ReflectedCheck> checks = read("racks").checks();

        assertEquals(
                List.of("downstairs"),
                lower(checks.stream().map(ReflectedCheck::name).toList()));
    }

    @Test
    protected void sequencesAreTold() {
        Assumptions.assumeTrue(
                engine().dialect().traits().sequences() != null,
                () -> name() + " has no sequences, so this is not tested");
        Sequence numbers = Sequence.of("box_numbers");
        MetaData metaData = MetaData.of(numbers);
        assertEquals(
                List.of(Difference.Kind.MISSING_SEQUENCE),
                engine().validate(metaData).stream().map(Difference::kind).toList());

        engine().createAll(metaData);

        assertTrue(engine().inspect().sequences().stream()
                .anyMatch(sequence -> engine().dialect().isSameName("box_numbers", sequence.name())));
        assertEquals(List.of(), engine().validate(metaData));
    }

    @Test
    protected void whatWasCreatedIsAsTheModelSays() {
        create(RACKS, BOXES);
        create(AUTHORS, BOOKS);

        assertEquals(List.of(), engine().validate(metaData(RACKS, BOXES)));
        assertEquals(List.of(), engine().validate(metaData(AUTHORS, BOOKS)));
    }

    @TestFactory
    protected Stream<DynamicTest> everyTypeIsTheOneThatWasCreated() {
        return Sample.all()
                .map(sample -> DynamicTest.dynamicTest(sample.type().toString(), () -> {
                    Table table = SuiteLibrary.table(
                            "held_"
                                    + sample.type()
                                            .toString()
                                            .replaceAll("\\W", "_")
                                            .toLowerCase(Locale.ROOT),
                            Column.of("id", Types.INTEGER).primaryKey(),
                            Column.of("held", sample.type()).nullable());
                    create(table);

                    assertEquals(List.of(), engine().validate(metaData(table)));
                }));
    }

    @Test
    protected void whatIsNotAsTheModelSaysIsTold() {
        create(RACKS, BOXES);
        List<Column<?>> columns = new ArrayList<>(BOXES.columns());
        columns.set(1, Column.of("label", Types.text(60)).nullable());
        columns.add(Column.of("weight", Types.INTEGER).nullable());
        columns.remove(2);
        Table other = SuiteLibrary.table("boxes", columns, List.of(), List.of());
        Table missing =
                SuiteLibrary.table("lids", Column.of("id", Types.INTEGER).primaryKey());

        assertEquals(
                List.of(
                        Difference.Kind.EXTRA_COLUMN,
                        Difference.Kind.EXTRA_FOREIGN_KEY,
                        Difference.Kind.EXTRA_INDEX,
                        Difference.Kind.EXTRA_UNIQUE_KEY,
                        Difference.Kind.LENGTH,
                        Difference.Kind.MISSING_COLUMN,
                        Difference.Kind.MISSING_TABLE,
                        Difference.Kind.NULLABLE),
                engine().validate(metaData(other, missing)).stream()
                        .map(Difference::kind)
                        .sorted(Comparator.comparing(Enum::name))
                        .toList());
    }
}
