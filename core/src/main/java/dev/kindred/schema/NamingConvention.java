package dev.kindred.schema;

import dev.kindred.exception.MappingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How constraints and indexes are named that have no name of their own: a pattern for each kind, in which {@code {schema}},
 * {@code {table}} and {@code {columns}} stand for the table's, and {@code {target}} for the table that a foreign key points to.
 * An empty pattern leaves the name to the database. Immutable; any number of threads may share it.
 *
 * @param primaryKey for primary keys
 * @param foreignKey for foreign keys
 * @param unique for unique keys
 * @param index for indexes, which always have a name
 * @param check for checks; its columns are those that the condition mentions
 */
public record NamingConvention(String primaryKey, String foreignKey, String unique, String index, String check) {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final int HASH = 8;

    /**
     * The names that a {@link MetaData} gives if nothing else is said: {@code fk_books_author_id}, {@code uq_books_isbn},
     * {@code ix_books_title}, {@code ck_books_price}. Primary keys are named by the database, since a table has but one.
     */
    public static final NamingConvention STANDARD = new NamingConvention(
            "", "fk_{table}_{columns}", "uq_{table}_{columns}", "ix_{table}_{columns}", "ck_{table}_{columns}");

    /**
     * Names by these patterns.
     *
     * @throws MappingException if a pattern holds something in braces that stands for nothing, or there is none for indexes
     */
    public NamingConvention {
        check("primary keys", primaryKey, false);
        check("foreign keys", foreignKey, true);
        check("unique keys", unique, false);
        check("indexes", index, false);
        check("checks", check, false);
        if (index.isEmpty()) {
            throw new MappingException("Cannot name indexes: their pattern is empty, and an index always has a name."
                    + " Give one such as \"ix_{table}_{columns}\".");
        }
    }

    /** This convention with another pattern for primary keys. */
    public NamingConvention withPrimaryKey(String pattern) {
        return new NamingConvention(pattern, foreignKey, unique, index, check);
    }

    /** This convention with another pattern for foreign keys. */
    public NamingConvention withForeignKey(String pattern) {
        return new NamingConvention(primaryKey, pattern, unique, index, check);
    }

    /** This convention with another pattern for unique keys. */
    public NamingConvention withUnique(String pattern) {
        return new NamingConvention(primaryKey, foreignKey, pattern, index, check);
    }

    /** This convention with another pattern for indexes. */
    public NamingConvention withIndex(String pattern) {
        return new NamingConvention(primaryKey, foreignKey, unique, pattern, check);
    }

    /** This convention with another pattern for checks. */
    public NamingConvention withCheck(String pattern) {
        return new NamingConvention(primaryKey, foreignKey, unique, index, pattern);
    }

    /**
     * The table with a name for all that has none.
     *
     * @param longest how many bytes a name may have; a longer one ends in a hash of itself
     * @throws MappingException if a name that was given is longer
     */
    Table name(Table table, int longest) {
        Namer namer = new Namer(table, longest);
        List<String> key = table.primaryKey().stream().map(Column::name).toList();
        return new Table(
                table.schema(),
                table.tableName(),
                table.label(),
                table.columns(),
                all(
                        table.foreignKeys(),
                        one -> one.withName(namer.name(one.name(), foreignKey, one.columns(), one.targetTable()))),
                all(
                        table.uniqueKeys(),
                        one -> new UniqueKey(namer.name(one.name(), unique, one.columns(), ""), one.columns())),
                all(
                        table.indexes(),
                        one -> new Index(
                                namer.name(one.name(), index, one.columns(), ""),
                                one.columns(),
                                one.isUnique(),
                                one.where())),
                all(
                        table.checks(),
                        one -> new Check(
                                namer.name(one.name(), check, one.mentioned(table.columns()), ""), one.condition())),
                namer.name(table.primaryKeyName(), key.isEmpty() ? "" : primaryKey, key, ""),
                table.comment());
    }

    private static <T> List<T> all(Collection<T> unnamed, Function<T, T> name) {
        return unnamed.stream().map(name).toList();
    }

    private record Namer(Table table, int longest) {

        String name(String given, String pattern, List<String> columns, String target) {
            if (given.codePointCount(0, given.length()) > longest) {
                throw new MappingException("[KIN-064] " + table.label() + " has a constraint or index \"" + given
                        + "\", but a name has at most " + longest + " characters here. Give a shorter one.");
            }
            if (!given.isEmpty() || pattern.isEmpty()) {
                return given;
            }
            Map<String, String> parts = new HashMap<>();
            parts.put("schema", table.schema());
            parts.put("table", table.tableName());
            parts.put("columns", String.join("_", columns));
            parts.put("target", target);
            String name = PLACE.matcher(pattern)
                    .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
            return shortened(columns.isEmpty() ? name.replaceFirst("_+$", "") : name, longest);
        }
    }

    private static String shortened(String name, int longest) {
        if (bytes(name).length <= longest) {
            return name;
        }
        CRC32 hash = new CRC32();
        hash.update(bytes(name));
        int end = name.length();
        while (bytes(name.substring(0, end)).length > longest - HASH - 1) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + "_" + String.format("%08x", hash.getValue());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void check(String what, String pattern, boolean hasTarget) {
        Matcher places = PLACE.matcher(pattern);
        while (places.find()) {
            String place = places.group(1);
            boolean isKnown = List.of("schema", "table", "columns").contains(place);
            if (!isKnown && !(hasTarget && place.equals("target"))) {
                throw new MappingException("Cannot name " + what + " by \"" + pattern + "\": {" + place
                        + "} stands for nothing. There are {schema}, {table}, {columns}"
                        + (hasTarget ? " and {target}." : "; {target} is for foreign keys."));
            }
        }
    }
}
