package dev.kindred.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of all kinds, and what is made of them. */
class NamesTest {

    @TempDir
    private Path folder;

    private Compilation.Outcome compile(String file, String body, String... options) {
        Compilation compilation = new Compilation(folder).source(file, """
                        package library;

                        #imports

                        """ + body);
        for (String option : options) {
            compilation.option(option);
        }
        return compilation
                .option("-Xlint:all,-processing,-auxiliaryclass")
                .option("-Werror")
                .run();
    }

    @Test
    void becomeSnakeCase() {
        Compilation.Outcome outcome = compile("library/OrderLine.java", """
                @Entity
                public interface OrderLine {
                    @Id Long id();
                    int bornOn();
                    String getURLPath();
                    int line2();
                }
                """);

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated().get("library/OrderLine_.java"))
                .contains("OrderLine_ ORDER_LINE = ", "\"order_line\"", "\"born_on\"", "\"url_path\"", "\"line2\"")
                .contains("A new order line, unknown");
    }

    @Test
    void stayAsTheyAreWhereTheOptionSaysSo() {
        Compilation.Outcome outcome = compile("library/OrderLine.java", """
                @Entity
                public interface OrderLine {
                    @Id Long id();
                    int bornOn();
                }
                """, "-Akindred.naming=as_is");

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated().get("library/OrderLine_.java"))
                .contains("\"OrderLine\", \"\", \"OrderLine\"", "Column.of(\"bornOn\"");
    }

    @Test
    void mayBeKeywordsOrWhatGeneratedCodeItselfUses() {
        Compilation.Outcome outcome = compile(
                "library/Order.java", """
                @Entity("order")
                public interface Order {
                    @Id String getClone();
                    void setClone(String value);
                    @Id int getPackage();
                    void setPackage(int value);
                    String getDefault();
                    void setDefault(String value);
                    String value();
                    Order value(String value);
                    String attribute();
                    Order attribute(String attribute);
                    int row();
                    Order row(int row);
                    String loaded();
                    Order loaded(String loaded);
                    String dirty();
                    String stale();
                    String tracker();
                    Order tracker(String tracker);
                    String yield();
                    Order yield(String yield);
                    String record();
                    String var();
                    String bornOn();
                    String born_on2();
                    String bornOn2();
                    @Column("quoted \\"name\\"") String quoted();
                    String number();
                    String list();
                    String create();
                    String as();
                }
                """.replace("String born_on2();", "@Column(\"other\") String born_on2();"));

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated().get("library/OrderEntity.java"))
                .contains("BORN_ON2 = ", "BORN_ON2_ = ", "private String loaded_;", "this.value = value;");
        assertThat(outcome.generated().get("library/OrderKey.java"))
                .contains("public record OrderKey(String clone_, Integer package_) {");
    }

    @Test
    void mayBeInAnyScript() {
        Compilation.Outcome outcome = compile("library/Größe.java", """
                @Entity
                public interface Größe {
                    @Id Long id();
                    String straße();
                    Größe straße(String value);
                    String 名前();
                    Größe 名前(String value);
                    @Relationship @Nullable 本 本();
                }

                @Entity interface 本 { @Id Long id(); }
                """);

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated().get("library/Größe_.java")).contains("GRÖSSE = ", "\"straße\"", "\"名前\"");
    }

    @Test
    void mayBeThoseOfClassesThatGeneratedCodeUses() {
        Compilation.Outcome outcome = compile("library/Types.java", """
                @Entity
                public interface Types {
                    @Id Long id();
                    Tracker.Column column();
                    @Relationship(backPopulates = "types") Tracker tracker();
                    Types tracker(Tracker tracker);
                    @Relationship Object object();
                }

                @Entity interface Tracker {
                    enum Column { LEFT }
                    enum Generated { ALWAYS }
                    @Id Long id();
                    Column column();
                    Generated generated();
                    @Relationship(backPopulates = "tracker") List<Types> types();
                }
                @Entity interface Object { @Id Long id(); }
                @Entity interface Long2 { @Id java.lang.Long id(); }
                """);

        assertThat(outcome.messages()).isEmpty();
    }

    @Test
    void ofNestedEntitiesAreJoined() {
        Compilation.Outcome outcome = compile("library/Outer.java", """
                public class Outer {
                    @Entity
                    public interface Inner {
                        enum Kind { A, B }
                        @Id Long id();
                        Kind kind();
                        Inner kind(Kind kind);
                    }

                    @Entity
                    public abstract static class Deep {
                        @Id public abstract Long id();
                        @Relationship public abstract Inner inner();
                    }
                }
                """);

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated())
                .containsOnlyKeys(
                        "library/Outer_DeepEntity.java",
                        "library/Outer_Deep_.java",
                        "library/Outer_InnerEntity.java",
                        "library/Outer_Inner_.java");
        assertThat(outcome.generated().get("library/Outer_Inner_.java"))
                .contains(
                        "public static final Outer_Inner_ INNER = ",
                        "super(Outer.Inner.class, \"Inner\", \"\", \"inner\")");
    }

    @Test
    void mayBeMoreThanOneWordOfBitsHolds() {
        String accessors = IntStream.range(0, 140)
                .mapToObj(i -> "    int a" + i + "();\n    Wide a" + i + "(int value);\n")
                .collect(Collectors.joining());

        Compilation.Outcome outcome = compile(
                "library/Wide.java", "@Entity\npublic interface Wide {\n    @Id Long id();\n" + accessors + "}\n");

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated().get("library/WideEntity.java"))
                .contains("if ((loaded1 & 1L << A63) == 0)", "loaded2 |= 1L << A139;", "case 2 -> stale2 = bits;");
    }
}
