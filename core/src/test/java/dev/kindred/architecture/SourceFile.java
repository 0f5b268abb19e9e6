package dev.kindred.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java file as text, with the few questions that the walls of the house ask of it.
 *
 * @param name where the file lies, as a reader would look for it
 * @param text all that stands in it
 */
record SourceFile(String name, String text) {
    private static final String TEXT_BLOCK = "\"{3}(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"{3}";
    private static final String TEXT = "\"(?:[^\"\\\\\\n]++|\\\\.)*+\"";
    private static final String CHARACTER = "'(?:[^'\\\\\\n]++|\\\\.)*+'";
    private static final String COMMENT = "//[^\\n]*+|/\\*.*?\\*/";
    private static final Pattern COMMENT_OR_LITERAL =
            Pattern.compile(String.join("|", TEXT_BLOCK, TEXT, CHARACTER, COMMENT), Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+dev\\.kindred\\.([a-z0-9.]+)\\s*;");
    private static final Pattern TYPE = Pattern.compile("(?<![.\\w])(?:class|interface|record|enum)\\s+(\\w+)");

    /** The folder that holds the whole build, wherever in it the tests were started. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No mvnw above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }

    /** What the core is made of, without its tests. */
    static List<SourceFile> ofCore() {
        return under(root().resolve("core/src/main/java"));
    }

    /** Main and test sources of all modules, and what the processor is expected to write. */
    static List<SourceFile> ofBuild() {
        return under(root());
    }

    /** Every Java file at or below a folder, but none that a build has left there. */
    static List<SourceFile> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !folder.relativize(file).toString().matches("(.*[/\\\\])?target[/\\\\].*"))
                    .sorted()
                    .map(file -> read(folder, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path folder, Path file) {
        try {
            return new SourceFile(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without comments and with empty strings: what the compiler takes as names. */
    String code() {
        return COMMENT_OR_LITERAL.matcher(text).replaceAll(match -> text.startsWith("/", match.start()) ? " " : "\"\"");
    }

    /** The text without comments, but with all it says in strings. */
    String withoutComments() {
        return COMMENT_OR_LITERAL
                .matcher(text)
                .replaceAll(
                        match -> text.startsWith("/", match.start()) ? " " : Matcher.quoteReplacement(match.group()));
    }

    /** The package below {@code dev.kindred}, where the file has one. */
    Optional<String> room() {
        Matcher matcher = PACKAGE.matcher(code());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The simple names of all types that the file declares. */
    List<String> types() {
        return TYPE.matcher(code()).results().map(match -> match.group(1)).toList();
    }

    long lines() {
        return text.lines().count();
    }
}
