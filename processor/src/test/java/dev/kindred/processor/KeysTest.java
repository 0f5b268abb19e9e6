package dev.kindred.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Primary keys, the foreign keys to them, and how relationships find theirs. */
class KeysTest {

    private static final String HEAD = """
            package library;

            #imports

            """;

    private static final String LINE = HEAD + """
                    @Entity("lines")
                    public interface Line {
                        @Id String zone();
                        Line zone(String zone);

                        @Id int number();
                        Line number(int number);

                        @Relationship(viewOnly = true) List<Note> notes();
                    }
                    """;

    private static final String NOTE = HEAD + """
                    @Entity
                    public interface Note {
                        @Id Long id();

                        @Relationship @Nullable Line line();
                        Note line(@Nullable Line line);
                    }
                    """;

    @TempDir
    private Path folder;

    private String modelOf(String entity, String... bodies) {
        Compilation compilation = new Compilation(folder);
        for (String body : bodies) {
            String name = body.replaceAll("(?s).*?(?:interface|class) (\\w+).*", "$1");
            compilation.source("library/" + name + ".java", body.startsWith("package") ? body : HEAD + body);
        }
        Compilation.Outcome outcome = compilation.run();
        assertThat(outcome.messages()).isEmpty();
        return outcome.generated().get("library/" + entity + "_.java");
    }

    @Test
    void ofSeveralPartsAreReferredToPartByPart() {
        assertThat(modelOf("Note", LINE, NOTE))
                .contains("Column.of(\"line_zone\", Types.TEXT).nullable().references(() -> Line_.LINE.zone)")
                .contains("Column.of(\"line_number\", Types.INTEGER).nullable().references(() -> Line_.LINE.number)")
                .contains("to(() -> Line_.LINE).by(lineZone, lineNumber)");
        assertThat(modelOf("Line", LINE, NOTE))
                .contains("byTheirs(() -> Note_.NOTE.lineZone, () -> Note_.NOTE.lineNumber)")
                .contains("return new LineKey((String) parts[0], (Integer) parts[1]);");
    }

    @Test
    void keepTheirOrderInClassFiles() {
        Compilation.Outcome whole = new Compilation(folder.resolve("whole"))
                .source("library/Line.java", LINE)
                .source("library/Note.java", NOTE)
                .run();

        Compilation.Outcome alone = new Compilation(folder.resolve("alone"))
                .source("library/Note.java", NOTE)
                .classPath(whole.classes())
                .run();

        assertThat(alone.messages()).isEmpty();
        assertThat(alone.generated().get("library/Note_.java"))
                .isEqualTo(whole.generated().get("library/Note_.java"));
    }

    @Test
    void mayBeReferencesThemselves() {
        String model = modelOf("Profile", "@Entity public interface Person { @Id Long id(); }", """
                @Entity public interface Profile {
                    @Id @Relationship Person person();
                    Profile person(Person person);
                }
                """);

        assertThat(model)
                .contains("extends EntityDescriptor<Profile, Long>")
                .contains("Column.of(\"person_id\", Types.BIGINT).primaryKey().references(() -> Person_.PERSON.id)")
                .doesNotContain("generated()");
    }

    @Test
    void declaredBehindTheirReferenceComeBeforeIt() {
        String model = modelOf("Book", "@Entity(\"authors\") public interface Author { @Id Long id(); }", """
                @Entity public interface Book {
                    @Id Long id();
                    @Relationship Author author();
                    @ForeignKey("authors.id") Long authorId();
                }
                """);

        assertThat(model.indexOf("NumberAttribute<Book, Long> authorId")).isLessThan(model.indexOf("> author ="));
    }

    @Test
    void inACircleAreRefused() {
        Compilation.Outcome outcome = new Compilation(folder)
                .source(
                        "library/Egg.java",
                        HEAD + "@Entity public interface Egg { @Id @Relationship Hen hen(); Egg hen(Hen hen); }")
                .source(
                        "library/Hen.java",
                        HEAD + "@Entity public interface Hen { @Id @Relationship Egg egg(); Hen egg(Egg egg); }")
                .run();

        assertThat(outcome.messages()).allSatisfy(message -> assertThat(message).startsWith("[KIN-001]"));
        assertThat(outcome.messages()).isNotEmpty();
    }

    private static final String CITIES = "@Relationship(viewOnly = true) List<City> cities();";

    private static final String COUNTRY = HEAD + """
                    @Entity("countries")
                    @Unique("number")
                    public interface Country {
                        @Id Long id();
                        @Column(unique = true) String code();
                        int number();
                        String name();
                        @Relationship(viewOnly = true) List<City> cities();
                    }
                    """;

    private static String city(String attributes) {
        return HEAD + "@Entity(\"cities\") public interface City { @Id Long id(); " + attributes + " }";
    }

    @ParameterizedTest
    @CsvSource({"countries.code, String", "countries.number, int", "countries.id, Long"})
    void aReferenceGoesByTheOneKeyThatIsDeclaredWhicheverUniqueColumnItPointsTo(String column, String type) {
        String city = city("@ForeignKey(\"" + column + "\") " + type + " land(); @Relationship Country country();");

        assertThat(modelOf("City", COUNTRY, city))
                .contains("to(() -> Country_.COUNTRY).by(land)")
                .doesNotContain("countryId");
        assertThat(modelOf("Country", COUNTRY, city)).contains("to(() -> City_.CITY).byTheirs(() -> City_.CITY.land)");
    }

    @Test
    void aHintTellsUniqueColumnsApart() {
        String city = city("""
                @ForeignKey("countries.code") String code();
                @ForeignKey("countries.id") Long number();
                @Relationship(foreignKey = "code") Country country();
                """);

        assertThat(modelOf("City", COUNTRY.replace(CITIES, ""), city)).contains("to(() -> Country_.COUNTRY).by(code)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KIN-013 | @ForeignKey("countries.code") String code(); @ForeignKey("countries.id") Long number(); @Relationship Country country();
            KIN-013 | @ForeignKey("countries.code") String code(); @ForeignKey("countries.code") String other(); @Relationship Country country();
            KIN-013 | @ForeignKey("countries.code") String code(); @Relationship Country country(); @Relationship Country other();
            KIN-014 | @ForeignKey("countries.code") String code(); @Relationship(foreignKey = "id") Country country();
            KIN-015 | @ForeignKey("countries.name") String land();
            KIN-015 | @ForeignKey("countries.name") String land(); @Relationship Country country();
            KIN-015 | @ForeignKey("countries.name") String land(); @Relationship(foreignKey = "land") Country country();
            KIN-016 | @ForeignKey("countries.code") Long land(); @Relationship Country country();
            KIN-027 | @ForeignKey("countries.code") @Nullable String land(); @Relationship Country country();
            """)
    void mistakesWithUniqueColumnsShowOneErrorEach(String code, String attributes) {
        Compilation.Outcome outcome = new Compilation(folder)
                .source("library/Country.java", COUNTRY.replace(CITIES, ""))
                .source("library/City.java", city(attributes))
                .run();

        assertThat(outcome.messages()).singleElement().asString().startsWith("[" + code + "]");
    }

    @Test
    void aColumnThatSeveralRowsMayShareIsToBeMadeUnique() {
        Compilation.Outcome outcome = new Compilation(folder)
                .source("library/Country.java", COUNTRY)
                .source("library/City.java", city("@ForeignKey(\"countries.name\") String land();"))
                .run();

        assertThat(outcome.messages())
                .containsExactly("[KIN-015] City.land points to countries.name, which is neither the table's key nor"
                        + " unique, so it could mean several rows. Make it unique with @Column(unique = true), or point"
                        + " to the key, id.");
    }

    @Test
    void aKeyWithoutARelationshipNamesTheSchemaOfItsTarget() {
        String country = COUNTRY.replace("\"countries\"", "value = \"countries\", schema = \"geo\"");

        assertThat(messages(country.replace(CITIES, ""), "@ForeignKey(\"countries.id\") Long land();"))
                .containsExactly("[KIN-015] City.land points to countries.id without a schema, where there is no such"
                        + " table. Write @ForeignKey(\"geo.countries.id\").");
        assertThat(messages(country.replace(CITIES, ""), "@ForeignKey(\"geo.countries.id\") Long land();"))
                .isEmpty();
        assertThat(messages(country, "@ForeignKey(\"countries.id\") Long land(); @Relationship Country country();"))
                .isEmpty();
    }

    private List<String> messages(String country, String attributes) {
        return new Compilation(folder)
                .source("library/Country.java", country)
                .source("library/City.java", city(attributes))
                .run()
                .messages();
    }
}
