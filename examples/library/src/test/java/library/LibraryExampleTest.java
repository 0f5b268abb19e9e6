package library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryExampleTest {

    @TempDir
    Path folder;

    @Test
    void tellsEachStatementAndEachAnswer() throws IOException {
        String story = run();

        assertThat(story)
                .containsSubsequence(
                        "Author austen = AUTHOR.create()",
                        "> insert into authors (name) values (?) returning id -- ['Jane Austen']",
                        "austen.books();",
                        "= [Book(id=1, title=Pride and Prejudice, authorId=1), Book(id=2, title=Emma, authorId=1)]",
                        "= [AuthorCount[name=Jane Austen, books=2]]",
                        "long authors = ",
                        "= 2");
    }

    @Test
    void startsAfreshAndSaysSo() throws IOException {
        String first = run();
        String second = run();

        assertThat(first).doesNotContain("Deleted");
        assertThat(second).contains("Deleted library.db of an earlier run").endsWith(tail(first));
    }

    private String run() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new LibraryExample(new PrintStream(bytes, true, StandardCharsets.UTF_8), folder).run();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String tail(String story) {
        return story.substring(story.indexOf("Each line of code"));
    }
}
