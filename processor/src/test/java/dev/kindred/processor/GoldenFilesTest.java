package dev.kindred.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated, word by word. After a wanted change, {@code -Dkindred.golden.write=true} writes the expected files anew;
 * read the difference before it is committed.
 */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    @Test
    void generatesWhatTheGoldenFilesShow() throws IOException {
        Compilation.Outcome outcome = goldenSources().run();

        if (Boolean.getBoolean("kindred.golden.write")) {
            write(outcome.generated());
        }

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated()).isEqualTo(read(GOLDEN.resolve("expected")));
    }

    @Test
    void generatesCodeThatTheCompilerHasNothingToSayAbout() throws IOException {
        Compilation.Outcome outcome = goldenSources()
                .option("-Xlint:all,-processing")
                .option("-Werror")
                .run();

        assertThat(outcome.messages()).isEmpty();
    }

    @Test
    void generatesTheSameForOneEntityAgainstTheClassFilesOfTheOthers() throws IOException {
        Compilation.Outcome whole = goldenSources().run();
        Map<String, String> expected = read(GOLDEN.resolve("expected"));

        for (String entity : List.of("Author", "Book", "Line", "Shop", "Club", "Guest")) {
            deleteClassFiles(whole.classes().resolve("library"), entity);
            String path = "library/" + entity + ".java";
            Compilation.Outcome alone = new Compilation(folder.resolve(entity))
                    .source(path, Files.readString(GOLDEN.resolve("sources").resolve(path)))
                    .classPath(whole.classes())
                    .run();

            assertThat(alone.messages()).isEmpty();
            assertThat(alone.generated()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(expected).containsAllEntriesOf(alone.generated());
            copy(alone.classes(), whole.classes());
        }
    }

    /** As build tools do before they compile a changed file: what came of it goes. */
    private static void deleteClassFiles(Path folder, String entity) throws IOException {
        for (String suffix : List.of("", "Entity", "_", "Key")) {
            Files.deleteIfExists(folder.resolve(entity + suffix + ".class"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** The entities that the golden files belong to. */
    private Compilation goldenSources() throws IOException {
        Compilation compilation = new Compilation(folder);
        read(GOLDEN.resolve("sources")).forEach(compilation::source);
        return compilation;
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    private static void write(Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = GOLDEN.resolve("expected").resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }
}
