package dev.kindred.it.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is wrong is found out, at the line that is wrong. */
class WrongPageTest {

    private static final String ENTITY = """
            ```java
            @Entity("authors")
            public interface Author {
                @Id Long id();
                String name();
                Author name(String name);
            }
            ```
            """;

    private static final String ENGINE = """
            <!-- setup -->
            ```java
            Engine engine = Engine.create("jdbc:sqlite:library.db");
            engine.createAll(MetaData.of(AUTHOR));
            SessionFactory sessions = SessionFactory.of(engine);
            ```
            """;

    @TempDir
    Path classes;

    @TempDir
    Path folder;

    @Test
    void acceptsWhatIsRight() throws Exception {
        Page page = page("""
                <!-- run -->
                ```java
                sessions.run(session -> session.add(AUTHOR.create().name("Jane")));
                long authors = sessions.transaction(session -> session.query(AUTHOR).count());   // = 1
                sessions.run(session -> session.getOne(AUTHOR, 7L));   // throws EntityNotFoundException
                ```

                ```sql
                begin
                insert into authors (name)
                  values (?) returning id -- ['Jane']
                commit
                begin
                select count(*) from authors
                commit
                begin
                select authors.id, authors.name from authors where authors.id = ? -- [7]
                rollback
                ```
                """);

        assertThat(PageClasses.compile(page, classes)).isEmpty();
        assertThat(PageRun.of(page, classes, folder)).isEmpty();
    }

    @Test
    void opensEachDatabaseInTheGivenFolder() throws Exception {
        Page page = Page.of(Path.of("page.md"), ENTITY + ENGINE.replace("library.db", "other.db"));

        assertThat(PageClasses.compile(page, classes)).isEmpty();
        assertThat(PageRun.of(page, classes, folder)).isEmpty();

        assertThat(folder.resolve("library.db")).exists();
        assertThat(Path.of("other.db")).doesNotExist();
    }

    @Test
    void findsStatementsThatDoNotCompile() throws IOException {
        Page page = page("""
                <!-- given: Session session -->
                ```java
                session.query(AUTHOR).where(AUTHOR.nome.eq("Jane")).list();
                ```
                """);

        assertThat(PageClasses.compile(page, classes))
                .singleElement()
                .asString()
                .startsWith("page.md:17: ")
                .contains("nome");
    }

    @Test
    void findsAMappingMistake() throws IOException {
        Page page = Page.of(Path.of("page.md"), ENTITY.replace("@Id ", ""));

        assertThat(PageClasses.compile(page, classes))
                .singleElement()
                .asString()
                .startsWith("page.md:3: [KIN-001]");
    }

    @Test
    void findsSqlThatWasNotSent() throws Exception {
        Page page = page("""
                <!-- run -->
                ```java
                sessions.run(session -> session.add(AUTHOR.create().name("Jane")));
                ```

                ```sql
                begin
                insert into authors (name) values (?) returning id -- ['Anne']
                commit
                ```
                """);

        assertThat(run(page))
                .singleElement()
                .asString()
                .startsWith("page.md:21: ")
                .contains("['Jane']");
    }

    @Test
    void findsAnAnswerThatIsNotGiven() throws Exception {
        Page page = page("""
                <!-- run -->
                ```java
                AUTHOR.create().name("Jane");   // = Author(name=Anne)
                ```
                """);

        assertThat(run(page))
                .singleElement()
                .asString()
                .startsWith("page.md:17: ")
                .endsWith("Author(name=Jane)");
    }

    @Test
    void findsAnErrorThatIsNotThrownAndOneThatIsNotTold() throws Exception {
        Page page = page("""
                <!-- run -->
                ```java
                AUTHOR.create();   // throws KindredException
                sessions.run(session -> session.getOne(AUTHOR, 7L));
                ```
                """);

        assertThat(run(page))
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("page.md:18: ")
                .contains("EntityNotFoundException");
    }

    @Test
    void findsATextThatIsNotPrinted() throws Exception {
        Page page = page("""
                <!-- run -->
                ```java
                System.out.println(AUTHOR.create().name("Jane"));
                ```

                <!-- prints -->
                ```text
                Author(name=Anne)
                ```
                """);

        assertThat(run(page))
                .singleElement()
                .asString()
                .startsWith("page.md:22: ")
                .endsWith("Author(name=Jane)");
    }

    @Test
    void findsNotesThatMeanNothing() {
        assertThatThrownBy(() -> page("<!-- runs -->\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("page.md:15: no such note");
    }

    @Test
    void findsLinksThatLeadNowhere() throws IOException {
        Page page = Page.of(
                Path.of("page.md"), "# Here\n[a](nowhere.md) [b](#there) [c](#here) [d](https://jdk.java.net)\n");

        assertThat(DocumentationTest.brokenLinks(page)).containsExactly("page.md: nowhere.md", "page.md: #there");
    }

    private List<String> run(Page page) throws Exception {
        assertThat(PageClasses.compile(page, classes)).isEmpty();
        return PageRun.of(page, classes, folder);
    }

    private static Page page(String block) {
        return Page.of(Path.of("page.md"), ENTITY + ENGINE + block);
    }
}
