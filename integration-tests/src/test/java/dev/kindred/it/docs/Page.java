package dev.kindred.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of the documentation, taken apart into its blocks.
 *
 * <p>HTML comments right before a block are notes on it, which readers do not see:
 *
 * <ul>
 *   <li>{@code <!-- run -->}: the statements are run, in the order of the page; a block of SQL behind it lists all that they send.
 *   <li>{@code <!-- setup -->}: the same, and their variables are known to all that is run behind them.
 *   <li>{@code <!-- given: Session session; Author austen -->}: variables the statements take for granted; they are only
 *       compiled.
 *   <li>{@code <!-- message -->}: the text is the message of the error that the block before it ran into.
 *   <li>{@code <!-- prints -->}: the text is what the {@code System.out.println(...);} of the block before it print.
 *   <li>{@code <!-- entities: README.md -->}, anywhere: the page takes the types of another one for granted.
 * </ul>
 *
 * <p>In statements that are run, {@code // = text} behind a line is what its value prints as, and {@code // throws X} the error
 * it ends in.
 *
 * @param file where the page lies
 * @param text all of it
 * @param blocks its fenced blocks
 */
record Page(Path file, String text, List<Block> blocks) {

    private static final Pattern NOTE = Pattern.compile("<!-- (\\w+)(?:: (.*?))? -->");
    private static final Set<String> NOTES = Set.of("run", "setup", "given", "message", "prints", "entities");
    private static final Pattern ENTITIES = Pattern.compile("<!-- entities: (\\S+) -->");
    private static final String FENCE = "```";

    /** A fenced block: its language, the number of its first line of code, its lines, and the notes on it. */
    record Block(String language, int line, List<String> code, Map<String, String> notes) {

        boolean isJava() {
            return language.equals("java");
        }

        boolean isRun() {
            return isJava() && (notes.containsKey("run") || notes.containsKey("setup"));
        }

        /** Whether it declares types; else it holds statements. */
        boolean declaresTypes() {
            return code.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("//"))
                    .findFirst()
                    .map(line -> line.matches("package .*|@Entity.*|@Unique.*|/\\*\\*.*|((public|final|abstract) )*"
                            + "(interface|class|record|enum) .*"))
                    .orElse(false);
        }
    }

    static Page read(Path file) throws IOException {
        return of(file, Files.readString(file));
    }

    static Page of(Path file, String text) {
        List<Block> blocks = new ArrayList<>();
        Map<String, String> notes = new LinkedHashMap<>();
        List<String> code = null;
        String language = "";
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher note = NOTE.matcher(line);
            if (code != null && !line.startsWith(FENCE)) {
                code.add(line);
            } else if (code != null) {
                blocks.add(new Block(language, i + 1 - code.size(), List.copyOf(code), Map.copyOf(notes)));
                notes.clear();
                code = null;
            } else if (line.startsWith(FENCE)) {
                language = line.substring(FENCE.length()).strip();
                code = new ArrayList<>();
            } else if (line.strip().startsWith(FENCE)) {
                throw new AssertionError(file + ":" + (i + 1) + ": an indented block, which no test would read");
            } else if (note.matches()) {
                if (!NOTES.contains(note.group(1))) {
                    throw new AssertionError(file + ":" + (i + 1) + ": no such note: " + line);
                }
                notes.put(note.group(1), note.group(2) == null ? "" : note.group(2));
            } else if (!line.isBlank()) {
                notes.clear();
            }
        }
        return new Page(file, text, List.copyOf(blocks));
    }

    /** The page whose types this one takes for granted. */
    @Nullable
    Path entities() {
        Matcher matcher = ENTITIES.matcher(text);
        return matcher.find() ? file.resolveSibling(matcher.group(1)) : null;
    }

    /** The block of this language right behind another block, if there is one. */
    @Nullable
    Block following(Block block, String language) {
        int next = blocks.indexOf(block) + 1;
        while (next < blocks.size() && !blocks.get(next).isJava()) {
            if (blocks.get(next).language().equals(language)) {
                return blocks.get(next);
            }
            next++;
        }
        return null;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
