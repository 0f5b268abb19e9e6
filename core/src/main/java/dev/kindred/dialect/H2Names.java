package dev.kindred.dialect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names in a text that an error of H2 quotes, from left to right. Once something is not as expected it has failed and
 * answers no more. For one thread.
 */
final class H2Names {

    private static final Pattern QUOTED = Pattern.compile("(U&)?\"((?:[^\"]|\"\")*+)\"");
    private static final Pattern UNQUOTED = Pattern.compile("[^\\s\".,()]+");
    private static final Pattern ORDER = Pattern.compile("( DESC)?( NULLS (FIRST|LAST))?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\\\|\\+([0-9a-f]{6})|([0-9a-f]{4}))");

    private final String text;
    private int position;
    private boolean failed;

    H2Names(String text) {
        this.text = text;
    }

    /** The first text in quotes of an error's message, without its quotes and escapes; empty if there is none. */
    static String quoted(SQLException error) {
        Matcher matcher = QUOTED.matcher(String.valueOf(error.getMessage()));
        return matcher.find() ? unescaped(matcher.group(2).replace("\"\"", "\"")) : "";
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> {
            String hex = match.group(2) == null ? match.group(3) : match.group(2);
            String character = hex == null ? "\\" : Character.toString(Integer.parseInt(hex, 16));
            return Matcher.quoteReplacement(character);
        });
    }

    /** Whether something was not as expected. */
    boolean hasFailed() {
        return failed;
    }

    /** Skips these words if they come next, and says whether they did. */
    boolean skip(String words) {
        boolean isNext = !failed && text.startsWith(words, position);
        position += isNext ? words.length() : 0;
        return isNext;
    }

    /** Skips these words, which must come next. */
    void expect(String words) {
        failed |= !skip(words);
    }

    /** The last part of a name that may stand in a schema; null if there is none. */
    @Nullable
    String qualifiedName() {
        String name = name();
        while (skip(".")) {
            name = name();
        }
        return name;
    }

    /** The columns in parentheses; how they are ordered is skipped. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        expect("(");
        do {
            String name = name();
            if (name != null) {
                columns.add(name);
            }
            next(ORDER);
        } while (skip(", "));
        expect(")");
        return columns;
    }

    private @Nullable String name() {
        Matcher quoted = next(QUOTED);
        if (quoted != null) {
            String name = quoted.group(2).replace("\"\"", "\"");
            return quoted.group(1) == null ? name : unescaped(name);
        }
        Matcher plain = next(UNQUOTED);
        failed |= plain == null;
        return plain == null ? null : plain.group();
    }

    private @Nullable Matcher next(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (failed || !matcher.lookingAt()) {
            return null;
        }
        position = matcher.end();
        return matcher;
    }
}
