package dev.kindred.dialect;

import dev.kindred.exception.MappingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** How a database spells names: plain where it can, in quotes where it must. Immutable, for any number of threads. */
public final class Identifiers {

    private final Set<String> keywords;
    private final char mark;
    private final int longest;
    private final boolean countsBytes;

    /**
     * Names of a database.
     *
     * @param keywords the words that are no names without quotes, in lower case
     * @param mark what opens and closes quotes; doubled it is a part of the name
     */
    public Identifiers(Set<String> keywords, char mark) {
        this(keywords, mark, Integer.MAX_VALUE);
    }

    /**
     * Names of a database that takes no long ones.
     *
     * @param keywords the words that are no names without quotes, in lower case
     * @param mark what opens and closes quotes; doubled it is a part of the name
     * @param longest how many characters a name has at most; one that is made up has as many bytes of UTF-8
     */
    public Identifiers(Set<String> keywords, char mark, int longest) {
        this(keywords, mark, longest, false);
    }

    private Identifiers(Set<String> keywords, char mark, int longest, boolean countsBytes) {
        this.keywords = Set.copyOf(keywords);
        this.mark = mark;
        this.longest = longest;
        this.countsBytes = countsBytes;
    }

    /** The same names, of which a database that counts their bytes, and not their characters, cuts those that are longer. */
    public Identifiers countingBytes() {
        return new Identifiers(keywords, mark, longest, true);
    }

    /** How many bytes of UTF-8 a name that is made up has at most. */
    public int longest() {
        return longest;
    }

    /** Whether the database has no room for a name. */
    public boolean isTooLong(String name) {
        int length = countsBytes ? name.getBytes(StandardCharsets.UTF_8).length : name.codePointCount(0, name.length());
        return length > longest;
    }

    /**
     * The name as it stands in SQL.
     *
     * @throws MappingException if no quoting makes it a name
     */
    public String quote(String name) {
        return isPlain(name) ? name : quoted(name);
    }

    /** Whether the name needs no quotes: lower-case ASCII letters, digits and {@code _}, a letter first, and no keyword. */
    public boolean isPlain(String name) {
        if (name.isEmpty() || !isLetter(name.charAt(0)) || keywords.contains(name)) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetter(c) && c != '_' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private String quoted(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new MappingException(
                    "[KIN-053] \"" + name.replace("\0", "\\0")
                            + "\" cannot name a table or column: a name has at least one character, and none is NUL. Correct it.");
        }
        return mark + name.replace("" + mark, "" + mark + mark) + mark;
    }
}
