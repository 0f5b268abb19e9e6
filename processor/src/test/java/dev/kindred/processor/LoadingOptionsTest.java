package dev.kindred.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the mapping says of loading: {@code lazy}, {@code peers}, and {@code @Deferred}. */
class LoadingOptionsTest {

    private static final String AUTHOR = """
            package library;

            #imports

            @Entity("authors") interface Author {
                @Id Long id();
                @Relationship(backPopulates = "author"%s) List<Book> books();
                %s
            }
            """;
    private static final String BOOK = """
            package library;

            #imports

            @Entity("books") interface Book {
                @Id Long id();
                @ForeignKey("authors.id") Long authorId();
                @Relationship(backPopulates = "books") Author author();
                %s
            }
            """;

    @TempDir
    private Path folder;

    private Compilation.Outcome compile(String options, String ofAuthor, String ofBook) {
        return new Compilation(folder)
                .source("library/Author.java", AUTHOR.formatted(options, ofAuthor))
                .source("library/Book.java", BOOK.formatted(ofBook))
                .run();
    }

    private static String model(Compilation.Outcome outcome, String entity) {
        assertThat(outcome.messages()).isEmpty();
        return outcome.generated().get("library/" + entity + "_.java").replaceAll("\\s+", " ");
    }

    @Test
    void theStrategyAndThePeersAreHandedOn() {
        Compilation.Outcome outcome = compile(", lazy = Lazy.JOINED, peers = false", "", "");

        assertThat(model(outcome, "Author"))
                .contains("import dev.kindred.annotation.Lazy;")
                .contains(".backPopulates(() -> Book_.BOOK.author).lazy(Lazy.JOINED).withoutPeers()");
    }

    @Test
    void whatIsUsualIsNotSaid() {
        Compilation.Outcome outcome = compile(", lazy = Lazy.SELECT, peers = true", "", "");

        assertThat(model(outcome, "Author")).doesNotContain("lazy(", "withoutPeers");
    }

    @Test
    void aDeferredColumnHasItsGroup() {
        Compilation.Outcome outcome = compile("", "", """
                @Deferred String text();
                @Deferred("scan") int pages();
                """);

        assertThat(model(outcome, "Book"))
                .contains("Column.of(\"text\", Types.TEXT).deferred(\"\")")
                .contains("Column.of(\"pages\", Types.INTEGER).deferred(\"scan\")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @Deferred @Id Long key(); Book key(Long key); Book id(Long id); | Book.key is the key, which is read with every row. Remove @Deferred.
            @Deferred @Version int version();             | Book.version is the version, which is read with every row. Remove @Deferred.
            @Deferred @Relationship(viewOnly = true) Author by(); | Book.by is a relationship, which is loaded as @Relationship(lazy = ...) says. Remove @Deferred.
            """)
    void whatIsAlwaysReadOrNoColumnIsNotDeferred(String attribute, String message) {
        Compilation.Outcome outcome = compile("", "", attribute);

        assertThat(outcome.messages()).singleElement().asString().contains("[KIN-032] " + message);
    }

    @ParameterizedTest
    @CsvSource({"lazy, lazy = Lazy.JOINED", "peers, peers = false"})
    void whatLooksThroughAnotherCollectionIsLoadedAsThatIs(String option, String said) {
        String through = "@Relationship(through = \"books.author\", " + said + ") List<Author> others();";

        assertThat(compile("", through, "").messages())
                .singleElement()
                .asString()
                .contains("[KIN-046] Author.others looks through another collection, and keeps nothing itself, so "
                        + option + " means nothing.");
    }
}
