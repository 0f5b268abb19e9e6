package dev.kindred.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is special about one database stands in the package {@code dialect}; all others ask it. */
final class VendorNamesTest {

    private static final Pattern VENDOR = Pattern.compile(
            "sqlite|(?<![a-z])h2(?![a-z0-9])|postgres|mariadb|mysql|oracle|hsqldb", Pattern.CASE_INSENSITIVE);

    @Test
    void noCodeAboveTheDialectsNamesADatabase() {
        assertThat(mentions(SourceFile.ofCore())).isEmpty();
    }

    @Test
    void aNameInATextIsFoundAndOneInACommentIsNot() {
        assertThat(mentions(List.of(new SourceFile("a/engine/A.java", "// SQLite\nString a = \"of SQLite\";"))))
                .containsExactly("a/engine/A.java: SQLite");
        assertThat(mentions(List.of(new SourceFile("a/engine/A.java", "/** On H2. */ int h20; String s = \"//\";"))))
                .isEmpty();
    }

    private static List<String> mentions(List<SourceFile> files) {
        return files.stream()
                .filter(file -> !file.name().contains("/dialect/"))
                .flatMap(file -> VENDOR.matcher(file.withoutComments())
                        .results()
                        .map(match -> file.name() + ": " + match.group()))
                .toList();
    }
}
