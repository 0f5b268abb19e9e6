package dev.kindred.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page of the docs that lists the errors, taken apart. */
final class ErrorPage {

    private static final Pattern HEADING = Pattern.compile("^## (KIN-\\d{3}) (.+)$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile(
            "^```java (?:title=(KIN-\\d{3}) (wrong|right|library)|imports)(?: naming=(\\w+))?\\n(.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private String imports = "";

    /** An example: {@code wrong}, {@code right}, or the {@code library} it is compiled against. */
    record Block(String code, String kind, @Nullable String naming, String text) {}

    static ErrorPage read() throws IOException {
        Path page = Path.of("../docs/errors.md");
        return new ErrorPage(Files.readString(Files.exists(page) ? page : Path.of("docs/errors.md")));
    }

    private ErrorPage(String text) {
        Matcher headings = HEADING.matcher(text);
        while (headings.find()) {
            titles.put(headings.group(1), headings.group(2));
        }
        Matcher found = BLOCK.matcher(text);
        while (found.find()) {
            if (found.group(1) == null) {
                imports = found.group(4);
            } else {
                blocks.add(new Block(found.group(1), found.group(2), found.group(3), found.group(4)));
            }
        }
    }

    /** The headings by their codes. */
    Map<String, String> titles() {
        return titles;
    }

    List<Block> blocks(String kind) {
        return blocks.stream().filter(block -> block.kind().equals(kind)).toList();
    }

    @Nullable
    Block library(String code) {
        return blocks("library").stream()
                .filter(block -> block.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** A file of the package library with a block's types. */
    String source(Block block) {
        return "package library;\n\n" + imports + "\n" + block.text();
    }
}
