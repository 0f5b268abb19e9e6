package dev.kindred.dialect;

import dev.kindred.schema.ReflectedCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the checks in the text of a CREATE TABLE, where a database keeps nothing else of them. Pure functions. */
public final class CheckTexts {

    private static final Pattern WORD = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*]|[\\p{L}\\p{N}_$]+|\\S",
            Pattern.DOTALL);

    private CheckTexts() {}

    /** The checks that the statement declares, in their order. */
    public static List<ReflectedCheck> of(String createTable) {
        List<ReflectedCheck> checks = new ArrayList<>();
        Matcher words = WORD.matcher(createTable);
        String name = "";
        boolean isNameNext = false;
        while (words.find()) {
            String word = words.group();
            if (word.startsWith("--") || word.startsWith("/*")) {
                continue;
            }
            if (isNameNext) {
                name = unquoted(word);
                isNameNext = false;
            } else if (word.equalsIgnoreCase("constraint")) {
                isNameNext = true;
            } else {
                if (word.equalsIgnoreCase("check")) {
                    checks.add(new ReflectedCheck(name, condition(createTable, words)));
                }
                name = "";
            }
        }
        return checks;
    }

    /** What stands in the parentheses that come next. */
    private static String condition(String text, Matcher words) {
        int depth = 0;
        int start = -1;
        while (words.find()) {
            String word = words.group();
            if (word.equals("(") && depth++ == 0) {
                start = words.end();
            } else if (word.equals(")") && --depth == 0) {
                return text.substring(start, words.start()).strip();
            }
        }
        return "";
    }

    private static String unquoted(String word) {
        char first = word.charAt(0);
        if (first == '[') {
            return word.substring(1, word.length() - 1);
        }
        boolean isQuoted = word.length() > 1 && (first == '"' || first == '`' || first == '\'');
        return isQuoted ? word.substring(1, word.length() - 1).replace("" + first + first, "" + first) : word;
    }
}
