package dev.kindred.schema;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A condition that each row of a table fulfils. Immutable.
 *
 * @param name its name; empty means the one that the {@link NamingConvention} makes
 * @param condition SQL about the table's columns
 */
public record Check(String name, String condition) {

    private static final Pattern TEXTS = Pattern.compile("'(?:[^']|'')*'");

    /** Those of the columns that the condition mentions. */
    List<String> mentioned(List<Column<?>> columns) {
        String bare = TEXTS.matcher(condition).replaceAll("''").toLowerCase(Locale.ROOT);
        return columns.stream()
                .map(Column::name)
                .filter(name ->
                        word(name.toLowerCase(Locale.ROOT)).matcher(bare).find())
                .toList();
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", Pattern.UNICODE_CHARACTER_CLASS);
    }
}
