package dev.kindred.sql;

import dev.kindred.exception.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of SQL taken apart at its named parameters. Immutable.
 *
 * @param whole the text as it was given
 * @param pieces what stands between the parameters
 * @param names the names of the parameters, in their order
 * @param firstWord the first word, in lower case
 */
record RawText(String whole, List<String> pieces, List<String> names, String firstWord) {

    // What a parameter is not, in the order in which it is looked for, and then the parameter itself.
    private static final Pattern TOKEN = Pattern.compile("""
            (?<quoted> '(?:[^']++|'')*+' | "(?:[^"]++|"")*+" | `(?:[^`]++|``)*+` | \\$(?<tag>[A-Za-z_]\\w*)\\$.*?\\$\\k<tag>\\$ | \\$\\$.*?\\$\\$)
            | (?<comment> --[^\\n]*+ | /\\*.*?\\*/)
            | (?<cast> ::)
            | \\\\(?<colon>:)
            | (?<marks> \\?\\?[|&]?)
            | (?<open> ['"`?] | /\\*)
            | :(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)
            | (?<word>[\\p{L}_][\\p{L}\\p{N}_]*)
            """, Pattern.COMMENTS | Pattern.DOTALL);

    RawText {
        pieces = List.copyOf(pieces);
        names = List.copyOf(names);
    }

    static RawText of(String text) {
        List<String> pieces = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String firstWord = "";
        StringBuilder piece = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int done = 0;
        while (token.find()) {
            piece.append(text, done, token.start());
            done = token.end();
            if (token.group("open") != null) {
                throw open(text, token.group("open"));
            } else if (token.group("name") != null) {
                names.add(token.group("name"));
                pieces.add(piece.toString());
                piece.setLength(0);
            } else if (token.group("colon") != null) {
                piece.append(':');
            } else {
                piece.append(token.group());
                if (firstWord.isEmpty() && token.group("word") != null) {
                    firstWord = token.group("word").toLowerCase(Locale.ROOT);
                }
            }
        }
        pieces.add(piece.append(text, done, text.length()).toString());
        return new RawText(text, pieces, names, firstWord);
    }

    private static QueryException open(String text, String opened) {
        return new QueryException(
                opened.equals("?")
                        ? "Cannot take the statement: parameters have names here. Write :name in place of ?, or ?? where an"
                                + " operator is meant. It is: " + text
                        : "Cannot take the statement: what " + opened + " opens does not end. It is: " + text);
    }

    @Override
    public String toString() {
        return whole;
    }
}
