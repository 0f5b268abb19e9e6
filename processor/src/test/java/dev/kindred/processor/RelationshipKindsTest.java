package dev.kindred.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-to-one, many-to-many and what collections are made of: who holds the key, and what mistakes are told. */
class RelationshipKindsTest {

    private static final String HEAD = "package library;\n\n#imports\n\n";

    @TempDir
    private Path folder;

    private Compilation.Outcome compile(String... entities) {
        Compilation compilation = new Compilation(folder);
        for (String entity : entities) {
            String name = entity.replaceAll("(?s).*?(?:interface|class) (\\w+).*", "$1");
            compilation.source("library/" + name + ".java", HEAD + entity);
        }
        return compilation.run();
    }

    private String modelOf(String entity, String... entities) {
        Compilation.Outcome outcome = compile(entities);
        assertThat(outcome.messages()).isEmpty();
        return outcome.generated().get("library/" + entity + "_.java").replaceAll("\\s+", " ");
    }

    private static String person(String attributes) {
        return "@Entity(\"persons\") interface Person { @Id Long id(); " + attributes + " }";
    }

    private static String passport(String attributes) {
        return "@Entity(\"passports\") interface Passport { @Id Long id(); " + attributes + " }";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                     | @ForeignKey("persons.id") Long personId();  | ''
            ''                                     | ''                                          | @ForeignKey
            ''                                     | ''                                          | @ForeignKey(onDelete = ReferentialAction.CASCADE)
            @ForeignKey("passports.id") Long old();| @ForeignKey("persons.id") Long personId();  | @ForeignKey
            """)
    void oneToOneIsHeldBySideThatHasTheKey(String personal, String key, String mark) {
        String person = person(personal + "@Relationship(backPopulates = \"person\") @Nullable Passport passport();");
        String passport = passport(key + mark + "@Relationship(backPopulates = \"passport\") Person person();");

        assertThat(modelOf("Person", person, passport))
                .contains("InverseAttribute<Person, Passport> passport = inverse(\"passport\", "
                        + "to(() -> Passport_.PASSPORT).backPopulates(() -> Passport_.PASSPORT.person));");
        assertThat(modelOf("Passport", person, passport))
                .contains("ReferenceAttribute<Passport, Person> person = reference(")
                .contains(".by(personId).backPopulates(() -> Person_.PERSON.passport)")
                .containsPattern("\"person_id\", Types.BIGINT\\) ?\\.unique\\(\\)");
    }

    @Test
    void oneToOneIsHeldBySideThatNamesItsKey() {
        String person = person("""
                @ForeignKey("passports.id") Long firstId();
                @Relationship(foreignKey = "firstId") Passport first();
                @Relationship(backPopulates = "person", foreignKey = "holder") Optional<Passport> passport();
                """);
        String passport = passport("""
                @ForeignKey("persons.id") Long holder();
                @Relationship(backPopulates = "passport", foreignKey = "holder") Person person();
                """);

        assertThat(modelOf("Person", person, passport))
                .contains("InverseAttribute<Person, Passport> passport", ".by(firstId)");
    }

    @Test
    void oneToOneOverTheWholePrimaryKeyIsUniqueAnyway() {
        String person = person("@Relationship(backPopulates = \"person\") @Nullable Passport passport();");
        String passport = """
                @Entity interface Passport {
                    @Id @Relationship(backPopulates = "passport") Person person();
                    Passport person(Person person);
                }
                """;

        assertThat(modelOf("Passport", person, passport)).doesNotContain("unique(");
        assertThat(modelOf("Person", person, passport)).contains("InverseAttribute");
    }

    @Test
    void oneToOneOverSeveralColumnsGetsAUniqueKey() {
        String flat = """
                @Entity interface Flat {
                    @Id int house(); Flat house(int house);
                    @Id int door(); Flat door(int door);
                    @Relationship(backPopulates = "flat") @Nullable Lease lease();
                }
                """;
        String lease = """
                @Entity interface Lease {
                    @Id Long id();
                    @ForeignKey @Relationship(backPopulates = "lease") Flat flat();
                }
                """;

        assertThat(modelOf("Lease", flat, lease)).contains("unique(\"\", flatHouse, flatDoor);");
    }

    @Test
    void oneToOneOfOneEntityTellsItsSidesApart() {
        String node = """
                @Entity interface Node {
                    @Id Long id();
                    @ForeignKey @Relationship(backPopulates = "next") @Nullable Node previous();
                    @Relationship(backPopulates = "previous") @Nullable Node next();
                }
                """;

        assertThat(modelOf("Node", node))
                .contains("ReferenceAttribute<Node, Node> previous", "InverseAttribute<Node, Node> next");
    }

    @Test
    void oneSidedOneToOneGoesByTheOthersKey() {
        String person = person("@Relationship(foreignKey = \"personId\") @Nullable Passport passport();");
        String passport = passport("@ForeignKey(\"persons.id\") @Column(unique = true) Long personId();");

        assertThat(modelOf("Person", person, passport))
                .contains("inverse(\"passport\", to(() -> Passport_.PASSPORT)"
                        + ".byTheirs(() -> Passport_.PASSPORT.personId));");
    }

    @Test
    void aSingleParentHasAUniqueKey() {
        String passport = passport(
                "@Relationship(singleParent = true, cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) Person person();");

        assertThat(modelOf("Passport", person(""), passport))
                .containsPattern("\"person_id\", Types.BIGINT\\) ?\\.unique\\(\\)")
                .containsPattern("cascade\\(Cascade.ALL, Cascade.DELETE_ORPHAN\\) ?\\.singleParent\\(\\)");
    }

    @Test
    void manyToManyMayLeadToItselfAndDescribeItsTable() {
        String person = person("""
                @Relationship(secondary = "follows", backPopulates = "following") Set<Person> followers();
                @LinkColumns(own = "a", target = "b", onDelete = ReferentialAction.CASCADE)
                @Relationship(secondary = "follows", backPopulates = "followers", orderBy = "id desc") List<Person> following();
                """);

        assertThat(modelOf("Person", person))
                .contains(".backPopulates(() -> Person_.PERSON.followers) .secondary(\"follows\") .ownLinks(\"a\")"
                        + " .targetLinks(\"b\") .onLinkDelete(ReferentialAction.CASCADE)"
                        + " .orderBy(() -> Person_.PERSON.id.desc())");
    }

    @Test
    void optionsAreHandedOn() {
        String person = person("""
                @Relationship(backPopulates = "person", position = "place", passiveDeletes = PassiveDeletes.UNLOADED)
                List<Passport> passports();
                @Relationship(viewOnly = true, mapKey = "number") Map<Integer, Passport> byNumber();
                Person byNumber(Map<Integer, ? extends Passport> value);
                @Relationship(viewOnly = true, orderBy = "number DESC, personId") Collection<Passport> all();
                """);
        String passport = passport(
                """
                int number();
                Integer place();
                @Version int version();
                @Relationship(backPopulates = "passports", postUpdate = true) @Nullable Person person();
                @Relationship(backref = "guests", cascade = {}) @Nullable Person host();
                @ForeignKey("persons.id") @Nullable Long hostId();
                @ForeignKey("persons.id") @Nullable Long personId();
                """.replace("@Relationship(backPopulates", "@Relationship(foreignKey = \"personId\", backPopulates")
                        .replace("@Relationship(backref", "@Relationship(foreignKey = \"hostId\", backref"));
        String hinted = person.replace("viewOnly = true", "viewOnly = true, foreignKey = \"personId\"");

        assertThat(modelOf("Person", hinted, passport))
                .contains(".position(() -> Passport_.PASSPORT.place) .passiveDeletes(PassiveDeletes.UNLOADED)")
                .contains(".mapKey(() -> Passport_.PASSPORT.number) .viewOnly()")
                .contains(".orderBy(() -> Passport_.PASSPORT.number.desc(), () -> Passport_.PASSPORT.personId.asc())");
        assertThat(modelOf("Passport", hinted, passport))
                .contains("Column.of(\"version\", Types.INTEGER).version()")
                .contains(".postUpdate()", ".backref(\"guests\").cascade()");
    }

    @Test
    void anEntityMayBeALinkBetweenTwo() {
        String seat = """
                @Entity interface Seat {
                    @Id @Relationship(backPopulates = "seats") Person person();
                    Seat person(Person person);
                    @Id @Relationship(backPopulates = "seats") Passport passport();
                    Seat passport(Passport passport);
                    @Relationship(backPopulates = "seat") @Nullable Cushion cushion();
                    @Relationship(backPopulates = "seat") Set<Guest> guests();
                }
                """;
        String cushion = """
                @Entity interface Cushion {
                    @Id Long id();
                    @ForeignKey @Relationship(backPopulates = "cushion") Seat seat();
                }
                """;
        String guest =
                "@Entity interface Guest { @Id Long id(); @Relationship(backPopulates = \"guests\") Seat seat(); }";
        String seats =
                "@Relationship(backPopulates = \"%s\", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) List<Seat> seats();";

        assertThat(modelOf(
                        "Cushion",
                        person(seats.formatted("person")),
                        passport(seats.formatted("passport")),
                        seat,
                        cushion,
                        guest))
                .contains("by(seatPersonId, seatPassportId)", "unique(\"\", seatPersonId, seatPassportId);");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @LinkColumns(own = "holder") @Relationship(secondary = "a") Set<Passport> passports();
            @LinkColumns(target = "paper") @Relationship(secondary = "a") Set<Passport> passports();
            @LinkColumns(own = "passport_id", target = "person_id") @Relationship(secondary = "a") Set<Passport> passports();
            @LinkColumns(own = "person_id") @Relationship(secondary = "a") Set<Person> idols();
            @Relationship(secondary = "a", backref = "fans") Set<Person> person();
            @Relationship(secondary = "a", backref = "holders", singleParent = true) Set<Passport> passports();
            @Relationship(secondary = "a", backref = "fans", singleParent = true) Set<Person> idols();
            """)
    void linkTablesWithColumnsOfDifferentNamesStand(String attributes) {
        assertThat(modelOf("Person", person(attributes), passport(""))).contains(".secondary(\"a\")");
    }

    /** The names that are made up take a run of capitals as one word. */
    @Test
    void namesThatAreMadeUpAreThoseOfTheTable() {
        String tag = "@Entity(\"tags\") interface URLTag { @Id Long id(); }";
        String taken = "@LinkColumns(own = \"%s\") @Relationship(secondary = \"a\") Set<URLTag> tags();";

        assertThat(compile(person(taken.formatted("url_tag_id")), tag).messages())
                .isEmpty();
        assertThat(compile(person(taken.formatted("urltag_id")), tag).messages())
                .singleElement()
                .asString()
                .startsWith(
                        "[KIN-047] Person.tags names the column urltag_id in own, which is also the name made up for"
                                + " target. ");
    }

    @Test
    void listsOfOneEntityKeepTheirPlacesInAttributesOfTheirOwn() {
        String person = person("""
                @Relationship(foreignKey = "p", position = "place") List<Passport> old();
                @Relationship(foreignKey = "q", position = "rank") List<Passport> valid();
                @Relationship(foreignKey = "r", orderBy = "place") List<Passport> lent();
                """);
        String passport = passport("""
                int place();
                int rank();
                @ForeignKey("persons.id") @Nullable Long p();
                @ForeignKey("persons.id") @Nullable Long q();
                @ForeignKey("persons.id") @Nullable Long r();
                """);

        assertThat(modelOf("Person", person, passport))
                .contains(".position(() -> Passport_.PASSPORT.place)", ".position(() -> Passport_.PASSPORT.rank)");
    }

    /** Of two that are compiled one after the other, it is the second. */
    @ParameterizedTest
    @CsvSource({"Album, PlayList", "PlayList, Album"})
    void listsOfTwoEntitiesKeepTheirPlacesInAttributesOfTheirOwn(String first, String second) {
        String list = "@Entity interface %s { @Id Long id();"
                + " @Relationship(foreignKey = \"%s\", position = \"place\") List<Song> songs(); }";
        String song = "@Entity interface Song { @Id Long id(); int place();"
                + " @ForeignKey(\"album.id\") @Nullable Long albumId(); @ForeignKey(\"play_list.id\") @Nullable Long playId(); }";

        assertThat(compile(list.formatted(first, keyOf(first)), list.formatted(second, keyOf(second)), song)
                        .messages())
                .containsExactly(
                        "[KIN-045] PlayList.songs is to keep its order in Song.place, where Album.songs keeps its"
                                + " own: each would overwrite the other's numbers. Name an int column for each of them.");
    }

    private static String keyOf(String list) {
        return list.equals("Album") ? "albumId" : "playId";
    }

    /** The other list stands in a class file, and is found by way of the elements. */
    @Test
    void aListIsComparedWithOneThatWasCompiledBefore() {
        String album = "@Entity interface Album { @Id Long id();"
                + " @Relationship(backPopulates = \"album\"%s) List<Song> songs(); }";
        String play = "@Entity interface PlayList { @Id Long id();"
                + " @Relationship(backPopulates = \"play\", position = \"place\") List<Song> songs(); }";
        String song = "@Entity interface Song { @Id Long id(); int place();"
                + " @Relationship(backPopulates = \"songs\") @Nullable Album album();"
                + " @Relationship(backPopulates = \"songs\") @Nullable PlayList play(); }";
        Compilation.Outcome before = compile(album.formatted(""), play, song);
        assertThat(before.messages()).isEmpty();

        Compilation.Outcome after = new Compilation(folder.resolve("again"))
                .source("library/Album.java", HEAD + album.formatted(", position = \"place\""))
                .classPath(before.classes())
                .run();

        assertThat(after.messages())
                .singleElement()
                .asString()
                .startsWith("[KIN-045] Album.songs is to keep its order in Song.place, where PlayList.songs keeps");
    }

    @Test
    void whatStandsBesideARelationshipHasTheNameOfTheAttribute() {
        String person = person("@Relationship(viewOnly = true) List<Passport> getValid();"
                + " static Condition valid(Person_ a, Passport_ b) { return b.id.eq(a.id); }"
                + " @Relationship(backPopulates = \"holder\") List<Passport> getPassports();"
                + " @Relationship(through = \"passports.other\") Collection<Person> getOthers();"
                + " static Passport others(Person one) { return Passport_.PASSPORT.create(); }");
        String passport = passport("@Relationship(backPopulates = \"passports\") Person getHolder();"
                + " @Relationship Person getOther(); void setOther(Person other);");

        assertThat(modelOf("Person", person, passport))
                .contains(".on(Person_.class, Passport_.class, Person::valid)")
                .contains("() -> Passport_.PASSPORT.other, element -> Person.others(element)");
    }

    @Test
    void aValidatorOfAnotherPackageIsPublic() {
        String named = "package common; import dev.kindred.annotation.Validates; public %s Named {"
                + " %s String name(); %s Named name(String name); @Validates(\"name\") %s static String any(String name)"
                + " { return name; } }";
        String type =
                HEAD + "@Entity(\"persons\") abstract class Person %s common.Named {" + " @Id abstract Long id(); }";

        assertThat(new Compilation(folder.resolve("interface"))
                        .source("common/Named.java", named.formatted("interface", "", "", ""))
                        .source("library/Person.java", type.formatted("implements"))
                        .run()
                        .messages())
                .isEmpty();
        assertThat(new Compilation(folder.resolve("class"))
                        .source(
                                "common/Named.java",
                                named.formatted("abstract class", "public abstract", "public abstract", ""))
                        .source("library/Person.java", type.formatted("extends"))
                        .run()
                        .messages())
                .singleElement()
                .asString()
                .isEqualTo("[KIN-055] Named.any is to validate Person.name, but generated code cannot call it. Make it"
                        + " static, and not private; public in another package.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KIN-007 | @Relationship(backPopulates = "person") @Nullable Passport passport(); | @Relationship Person person();
            KIN-013 | ''  | @ForeignKey("persons.id") Long p(); @Relationship Person person(); @Relationship Person holder();
            KIN-014 | @Relationship(backPopulates = "person", foreignKey = "id") @Nullable Passport passport(); | @ForeignKey @Relationship(backPopulates = "passport") Person person();
            KIN-042 | @ForeignKey @Relationship(backPopulates = "person") @Nullable Passport passport(); | @ForeignKey @Relationship(backPopulates = "passport") Person person();
            KIN-042 | @Relationship(backPopulates = "person") @Nullable Passport passport(); | @Relationship(backPopulates = "passport") Person person();
            KIN-028 | @Relationship(backPopulates = "person") @Nullable Passport passport(); | Long personId(); @ForeignKey @Relationship(backPopulates = "passport") Person person();
            KIN-015 | @Relationship(backPopulates = "person") @Nullable Passport passport(); | @ForeignKey("person.id") Long personId(); @Relationship(backPopulates = "passport") Person person();
            KIN-015 | @Relationship(backPopulates = "person") @Nullable Passport passport(); | @ForeignKey("persons") Long personId(); @Relationship(backPopulates = "passport") Person person();
            KIN-043 | @Relationship(backPopulates = "person") Passport passport(); | @ForeignKey @Relationship(backPopulates = "passport") Person person();
            KIN-046 | @Relationship(backPopulates = "person", postUpdate = true) @Nullable Passport passport(); | @ForeignKey @Relationship(backPopulates = "passport") Person person();
            KIN-046 | @Relationship(backPopulates = "person", singleParent = true) @Nullable Passport passport(); | @ForeignKey @Relationship(backPopulates = "passport") Person person();
            KIN-031 | @Relationship(backPopulates = "person", cascade = Cascade.DELETE_ORPHAN) @Nullable Passport passport(); | @ForeignKey @Relationship(backPopulates = "passport") Person person();
            KIN-017 | @Relationship(backPopulates = "person") @Nullable Passport passport(); | @ForeignKey @Relationship(backPopulates = "passport", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) Person person();
            KIN-048 | @Relationship(foreignKey = "p", backref = "owner") @Nullable Passport passport(); | @ForeignKey("persons.id") @Column(unique = true) Long p();
            KIN-048 | '' | @ForeignKey("persons.id") Long p(); @Relationship(backref = "ids", foreignKey = "p") Person person(); @Relationship(backref = "ids", foreignKey = "q") Person other(); @ForeignKey("persons.id") Long q();
            KIN-048 | '' | @Relationship(backref = "new") Person person();
            KIN-049 | '' | @ForeignKey("persons.id") Long p(); @Relationship(foreignKey = "p") Person person(); @Relationship(foreignKey = "p") Person other();
            KIN-049 | @Relationship List<Passport> passports(); @Relationship Set<Passport> others(); | @ForeignKey("persons.id") Long p();
            KIN-049 | @Relationship List<Passport> passports(); | @Relationship(backref = "holders") Person person();
            KIN-049 | @Relationship(backPopulates = "person") List<Passport> passports(); @Relationship Set<Passport> others(); | @Relationship(backPopulates = "passports") Person person();
            KIN-049 | @Relationship(foreignKey = "p") @Nullable Passport passport(); | @ForeignKey("persons.id") @Column(unique = true) Long p(); @Relationship Person person();
            KIN-012 | '' | @Relationship(viewOnly = true) Person person();
            KIN-054 | @Relationship(foreignKey = "p") @Nullable Passport passport(); | @ForeignKey("persons.id") Long p();
            KIN-055 | String name(); Person name(String name); @Validates("nam") static String any(String name) { return name; } | ''
            KIN-055 | String name(); @Validates("name") static String any(String name) { return name; } | ''
            KIN-055 | String name(); Person name(String name); @Validates("name") private static String any(String name) { return name; } | ''
            KIN-055 | String name(); Person name(String name); @Validates("name") default String any(String name) { return name; } | ''
            KIN-055 | String name(); Person name(String name); @Validates("name") static void any(String name) {} | ''
            KIN-055 | String name(); Person name(String name); @Validates("name") static String any(Object name) { return ""; } | ''
            KIN-055 | String name(); Person name(String name); @Validates("name") static String any(String name, int i) { return name; } | ''
            KIN-055 | int size(); Person size(int size); @Validates("size") static Integer any(Integer size) { return size; } | ''
            KIN-055 | String name(); Person name(String name); @Validates("name") static String any(String name) { return name; } @Validates({"name"}) static String other(String name) { return name; } | ''
            KIN-055 | @Relationship List<Passport> passports(); @Validates("passports") static Passport any(Passport one) { return one; } | @ForeignKey("persons.id") Long p();
            KIN-055 | @Relationship List<Passport> passports(); @Validates("passports") static void any(List<Passport> all) {} | @ForeignKey("persons.id") Long p();
            KIN-055 | @Relationship(viewOnly = true) List<Passport> passports(); @Validates("passports") static void any(Passport one) {} | @ForeignKey("persons.id") Long p();
            KIN-055 | @Relationship(foreignKey = "p") List<Passport> passports(); @Relationship(through = "passports.other") List<Person> others(); @Validates("others") static void any(Person one) {} | @ForeignKey("persons.id") Long p(); @Relationship(foreignKey = "q") Person other(); @ForeignKey("persons.id") Long q();
            KIN-058 | @Relationship(backPopulates = "person") List<Passport> passports(); @Relationship(through = "passports") List<Person> others(); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-058 | @Relationship(backPopulates = "person") List<Passport> passports(); @Relationship(through = "papers.other") List<Person> others(); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-058 | @Relationship(backPopulates = "person") List<Passport> passports(); @Relationship(through = "passports.id") List<Person> others(); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-058 | @Relationship(backPopulates = "person") List<Passport> passports(); @Relationship(through = "passports.other") List<Passport> others(); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-058 | @Relationship(backPopulates = "person") Set<Passport> passports(); @Relationship(through = "passports.other") List<Person> others(); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-058 | @Relationship(backPopulates = "person", mapKey = "id") Map<Long, Passport> passports(); @Relationship(through = "passports.other") Collection<Person> others(); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-058 | @Relationship(backPopulates = "person") List<Passport> passports(); @Relationship(through = "passports.other") List<Person> others(); Person others(Collection<? extends Person> value); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-046 | @Relationship(backPopulates = "person") List<Passport> passports(); @Relationship(through = "passports.other") Set<Person> others(); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-046 | @Relationship(backPopulates = "person") List<Passport> passports(); @Relationship(through = "passports.other", orderBy = "id") List<Person> others(); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-046 | @Relationship(backPopulates = "person") List<Passport> passports(); @Relationship(through = "passports.other") @Nullable Person other(); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-032 | @Relationship(backPopulates = "person") List<Passport> passports(); @Column("x") @Relationship(through = "passports.other") List<Person> others(); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-009 | @Relationship(backPopulates = "person") List<Passport> passports(); @Relationship(through = "passports.id") List<Long> ids(); | @Relationship(backPopulates = "passports") Person person();
            KIN-057 | @Relationship(viewOnly = true) List<Passport> valid(); static Condition valid(Person_ person) { return null; } | ''
            KIN-057 | @Relationship(viewOnly = true) List<Passport> valid(); static Condition valid(Passport_ passport, Person_ person) { return null; } | ''
            KIN-057 | @Relationship(viewOnly = true) List<Passport> valid(); static Condition valid(Person_ a, Passport_ b) { return null; } static Condition valid(int year) { return null; } | ''
            KIN-057 | @Relationship(viewOnly = true) List<Passport> valid(); private static Condition valid(Person_ a, Passport_ b) { return null; } | ''
            KIN-057 | @Relationship List<Passport> valid(); static Condition valid(Person_ a, Passport_ b) { return null; } | ''
            KIN-046 | @Relationship(viewOnly = true, foreignKey = "id") List<Passport> valid(); static Condition valid(Person_ a, Passport_ b) { return null; } | ''
            KIN-046 | @Relationship(viewOnly = true, secondary = "a") List<Passport> valid(); static Condition valid(Person_ a, Passport_ b) { return null; } | ''
            KIN-043 | @Relationship(viewOnly = true) Passport valid(); static Condition valid(Person_ a, Passport_ b) { return null; } | ''
            KIN-047 | @LinkColumns(own = "a") @Relationship(viewOnly = true) List<Passport> valid(); static Condition valid(Person_ a, Passport_ b) { return null; } | ''
            KIN-008 | @Relationship(backPopulates = "person") @Nullable Passport passport(); @Relationship(backPopulates = "self") @Nullable Person self(); | @ForeignKey @Relationship(backPopulates = "passport") Person person();
            KIN-008 | @Relationship(backPopulates = "persons", secondary = "a") Set<Passport> passports(); | @Relationship(backPopulates = "passports") Set<Person> persons();
            KIN-008 | @Relationship(backPopulates = "persons", secondary = "a") Set<Passport> passports(); | @Relationship(backPopulates = "passports", secondary = "b") Set<Person> persons();
            KIN-008 | @Relationship(backPopulates = "person", secondary = "a") Set<Passport> passports(); | @Relationship(backPopulates = "passports") Person person();
            KIN-007 | @Relationship(backPopulates = "persons", secondary = "a") Set<Passport> passports(); | @Relationship(secondary = "a") Set<Person> persons();
            KIN-049 | @Relationship(secondary = "a") Set<Passport> passports(); | @Relationship(secondary = "a") Set<Person> persons();
            KIN-049 | @Relationship(secondary = "a") Set<Passport> passports(); @Relationship(secondary = "a") Set<Passport> others(); | ''
            KIN-025 | @Relationship(secondary = "a") Set<Passport> passports(); @Relationship(secondary = "a") Set<Person> persons(); | ''
            KIN-025 | @Relationship(secondary = "Passports") Set<Passport> passports(); | ''
            KIN-017 | @Relationship(secondary = "a", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) Set<Passport> passports(); | ''
            KIN-046 | @Relationship(secondary = "a", position = "id") List<Passport> passports(); | ''
            KIN-046 | @Relationship(secondary = "a", position = "id") DynamicCollection<Passport> passports(); | ''
            KIN-044 | @Relationship(secondary = "a", mapKey = "id") WriteOnlyCollection<Passport> passports(); | ''
            KIN-046 | @Relationship(secondary = "a", viewOnly = true) DynamicCollection<Passport> passports(); | ''
            KIN-046 | @Relationship(viewOnly = true) WriteOnlyCollection<Passport> valid(); static Condition valid(Person_ a, Passport_ b) { return null; } | ''
            KIN-046 | @Relationship(backPopulates = "persons", secondary = "a", singleParent = true) Set<Passport> passports(); | @Relationship(backPopulates = "passports", secondary = "a") DynamicCollection<Person> persons();
            KIN-058 | @Relationship(backPopulates = "person") DynamicCollection<Passport> passports(); @Relationship(through = "passports.other") List<Person> others(); | @Relationship(backPopulates = "passports") Person person(); @Relationship Person other();
            KIN-011 | DynamicCollection<Passport> passports(); | ''
            KIN-075 | @Relationship(secondary = "a", lazy = Lazy.SELECTIN) DynamicCollection<Passport> passports(); | ''
            KIN-075 | @Relationship(secondary = "a", lazy = Lazy.DYNAMIC) WriteOnlyCollection<Passport> passports(); | ''
            KIN-075 | @Relationship(secondary = "a", lazy = Lazy.WRITE_ONLY) Set<Passport> passports(); | ''
            KIN-075 | @Relationship(secondary = "a") DynamicCollection<Passport> passports(); Person passports(Collection<? extends Passport> value); | ''
            KIN-075 | @Relationship(secondary = "a") WriteOnlyCollection<Passport> passports(); Person passports(WriteOnlyCollection<Passport> value); | ''
            KIN-075 | ''  | @Relationship(lazy = Lazy.DYNAMIC) Person person();
            KIN-046 | @Relationship(secondary = "a", singleParent = true) Set<Passport> passports(); | ''
            KIN-046 | @Relationship(secondary = "a", singleParent = true, cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) Set<Passport> passports(); | @Relationship(secondary = "a", viewOnly = true) Set<Person> persons();
            KIN-046 | @Relationship(secondary = "a", singleParent = true) Set<Person> friends(); | ''
            KIN-007 | @Relationship(secondary = "a", singleParent = true) Set<Passport> passports(); | @Relationship(backPopulates = "passports", secondary = "a") Set<Person> persons();
            KIN-005 | @Relationship(secondary = "a", singleParent = true, backPopulates = "nobody") Set<Passport> passports(); | ''
            KIN-049 | @Relationship(secondary = "a", singleParent = true) Set<Passport> passports(); | @Relationship(secondary = "a") Set<Person> persons();
            KIN-046 | @Relationship(secondary = "a", foreignKey = "id") List<Passport> passports(); | ''
            KIN-046 | @Relationship(secondary = "a", passiveDeletes = PassiveDeletes.ALL) List<Passport> passports(); | ''
            KIN-047 | @LinkColumns(own = "a") @Relationship(backPopulates = "persons", secondary = "a") Set<Passport> passports(); | @LinkColumns(own = "b") @Relationship(backPopulates = "passports", secondary = "a") Set<Person> persons();
            KIN-047 | @LinkColumns(own = "a", target = "a") @Relationship(secondary = "a") Set<Passport> passports(); | ''
            KIN-047 | @LinkColumns(own = "a", target = "A") @Relationship(secondary = "a") Set<Passport> passports(); | ''
            KIN-047 | @LinkColumns(own = "passport_id") @Relationship(secondary = "a") Set<Passport> passports(); | ''
            KIN-047 | @LinkColumns(target = "Person_ID") @Relationship(secondary = "a") Set<Passport> passports(); | ''
            KIN-047 | @LinkColumns(own = "passport_id") @Relationship(backPopulates = "persons", secondary = "a") Set<Passport> passports(); | @Relationship(backPopulates = "passports", secondary = "a") Set<Person> persons();
            KIN-047 | @Relationship(backPopulates = "persons", secondary = "a") Set<Passport> passports(); | @LinkColumns(own = "person_id") @Relationship(backPopulates = "passports", secondary = "a") Set<Person> persons();
            KIN-047 | @LinkColumns(own = "idols_id") @Relationship(secondary = "a", backPopulates = "fans") Set<Person> idols(); @Relationship(secondary = "a", backPopulates = "idols") Set<Person> fans(); | ''
            KIN-047 | @LinkColumns(target = "fans_id") @Relationship(secondary = "a", backref = "fans") Set<Person> idols(); | ''
            KIN-047 | @LinkColumns(onDelete = ReferentialAction.CASCADE) @Relationship(secondary = "a") Set<Person> person(); | ''
            KIN-047 | @LinkColumns(own = {"a", "a"}) @Relationship(secondary = "a") Set<Passport> passports(); | ''
            KIN-008 | @Relationship(secondary = "a", backPopulates = "friends") Set<Person> friends(); | ''
            KIN-045 | @Relationship(foreignKey = "p", position = "place") List<Passport> old(); @Relationship(foreignKey = "q", position = "place") List<Passport> valid(); | int place(); @ForeignKey("persons.id") @Nullable Long p(); @ForeignKey("persons.id") @Nullable Long q();
            KIN-045 | @Relationship(backPopulates = "person", position = "place") List<Passport> passports(); | int place(); @Relationship(backPopulates = "passports") Person person(); @Relationship(backPopulates = "copies") @Nullable Passport original(); @Relationship(backPopulates = "original", position = "place") List<Passport> copies();
            KIN-049 | @Relationship(position = "place") List<Passport> old(); @Relationship(position = "place") List<Passport> valid(); | int place(); @ForeignKey("persons.id") @Nullable Long p();
            KIN-046 | @Relationship(backPopulates = "person", position = "place") List<Passport> passports(); @Relationship(viewOnly = true, position = "place") List<Passport> others(); | int place(); @Relationship(backPopulates = "passports") Person person();
            KIN-047 | @LinkColumns(target = {"a", "b"}) @Relationship(secondary = "a") Set<Passport> passports(); | ''
            KIN-047 | @Relationship(secondary = "a") Set<Person> person(); | ''
            KIN-003 | @Relationship(secondary = "a") Set<Passport> passports(); Person passports(List<Passport> value); | ''
            KIN-034 | @Relationship(secondary = "a") Set<Passport> passports(); @Unique("passports") @Entity interface Inner { @Id Long id(); } | ''
            """)
    void mistakesShowOneErrorEach(String code, String personal, String passported) {
        Compilation.Outcome outcome = compile(person(personal), passport(passported));

        assertThat(outcome.messages()).singleElement().asString().startsWith("[" + code + "]");
    }
}
