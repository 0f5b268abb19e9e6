package dev.kindred.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** README.md and docs/: each block of Java compiles, what is marked as run does what the page says, and links lead somewhere. */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @TempDir
    Path classes;

    @TempDir
    Path folder;

    static Path root() {
        return Path.of(Files.exists(Path.of("docs")) ? "" : "..");
    }

    static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>(List.of(Page.read(root().resolve("README.md"))));
        try (Stream<Path> files = Files.list(root().resolve("docs"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
                pages.add(Page.read(file));
            }
        }
        return pages;
    }

    /** The page of errors has a test of its own, beside the processor. */
    static List<Page> pagesWithCode() throws IOException {
        return pages().stream()
                .filter(page -> !page.file().endsWith("errors.md"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pagesWithCode")
    void showsCodeThatCompilesAndDoesWhatThePageSays(Page page) throws Exception {
        List<String> wrong = PageClasses.compile(page, classes);
        assertThat(wrong).isEmpty();

        assertThat(PageRun.of(page, classes, folder)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pagesWithCode")
    void tellsNothingThatIsNotRun(Page page) {
        List<Page.Block> checked = new ArrayList<>();
        for (Page.Block block : page.blocks()) {
            if (block.isRun()) {
                checked.add(block);
                checked.add(page.following(block, "sql"));
            }
        }

        assertThat(page.blocks())
                .filteredOn(block -> block.language().equals("sql")
                        || (block.isJava() && block.code().stream().anyMatch(PageSources::tells)))
                .isSubsetOf(checked);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToFilesAndHeadingsThatExist(Page page) throws IOException {
        assertThat(brokenLinks(page)).isEmpty();
    }

    @Test
    void namesTheVersionThatIsBuilt() throws IOException {
        Matcher version =
                Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(root().resolve("pom.xml")));
        assertThat(version.find()).isTrue();

        String page = Files.readString(root().resolve("docs/getting-started.md"));

        assertThat(page)
                .contains("<artifactId>kindred-core</artifactId>\n    <version>" + version.group(1) + "</version>")
                .contains("dev.kindred:kindred-core:" + version.group(1))
                .contains("dev.kindred:kindred-processor:" + version.group(1));
    }

    static List<String> brokenLinks(Page page) throws IOException {
        List<String> broken = new ArrayList<>();
        Matcher links = LINK.matcher(page.text().replaceAll("(?ms)^```.*?^```$", ""));
        while (links.find()) {
            String link = links.group(1);
            if (!link.contains("://") && !leadsSomewhere(page, link)) {
                broken.add(page + ": " + link);
            }
        }
        return broken;
    }

    private static boolean leadsSomewhere(Page page, String link) throws IOException {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = page.file().toAbsolutePath().resolveSibling(file);
        if (!file.isEmpty() && !Files.exists(target)) {
            return false;
        }
        return hash < 0
                || anchors(file.isEmpty() ? page.text() : Files.readString(target))
                        .contains(link.substring(hash + 1));
    }

    private static List<String> anchors(String text) {
        return text.lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
