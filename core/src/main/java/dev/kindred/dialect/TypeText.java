package dev.kindred.dialect;

import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's type as DDL spells it, taken apart. Immutable.
 *
 * @param name in lower case, without measures: {@code timestamp with time zone}
 * @param measures the numbers in parentheses
 */
public record TypeText(String name, List<Integer> measures) {

    private static final Pattern MEASURED = Pattern.compile("([^('\\[]*?) *\\(([0-9]+(?:, ?[0-9]+)*)\\)(.*)");
    private static final Pattern REST = Pattern.compile("(?= with| array|\\[]| unsigned)");

    private static final Map<String, JDBCType> JDBC_TYPES = Map.ofEntries(
            Map.entry("boolean", JDBCType.BOOLEAN),
            Map.entry("bit", JDBCType.BIT),
            Map.entry("tinyint", JDBCType.TINYINT),
            Map.entry("smallint", JDBCType.SMALLINT),
            Map.entry("mediumint", JDBCType.INTEGER),
            Map.entry("int", JDBCType.INTEGER),
            Map.entry("integer", JDBCType.INTEGER),
            Map.entry("bigint", JDBCType.BIGINT),
            Map.entry("real", JDBCType.REAL),
            Map.entry("float", JDBCType.FLOAT),
            Map.entry("double", JDBCType.DOUBLE),
            Map.entry("double precision", JDBCType.DOUBLE),
            Map.entry("numeric", JDBCType.NUMERIC),
            Map.entry("decimal", JDBCType.DECIMAL),
            Map.entry("char", JDBCType.CHAR),
            Map.entry("varchar", JDBCType.VARCHAR),
            Map.entry("text", JDBCType.LONGVARCHAR),
            Map.entry("tinytext", JDBCType.LONGVARCHAR),
            Map.entry("mediumtext", JDBCType.LONGVARCHAR),
            Map.entry("longtext", JDBCType.LONGVARCHAR),
            Map.entry("clob", JDBCType.CLOB),
            Map.entry("binary", JDBCType.BINARY),
            Map.entry("varbinary", JDBCType.VARBINARY),
            Map.entry("bytea", JDBCType.VARBINARY),
            Map.entry("tinyblob", JDBCType.LONGVARBINARY),
            Map.entry("mediumblob", JDBCType.LONGVARBINARY),
            Map.entry("longblob", JDBCType.LONGVARBINARY),
            Map.entry("blob", JDBCType.BLOB),
            Map.entry("date", JDBCType.DATE),
            Map.entry("time", JDBCType.TIME),
            Map.entry("timestamp", JDBCType.TIMESTAMP),
            Map.entry("datetime", JDBCType.TIMESTAMP),
            Map.entry("timestamptz", JDBCType.TIMESTAMP_WITH_TIMEZONE),
            Map.entry("timestamp with time zone", JDBCType.TIMESTAMP_WITH_TIMEZONE),
            Map.entry("timetz", JDBCType.TIME_WITH_TIMEZONE),
            Map.entry("time with time zone", JDBCType.TIME_WITH_TIMEZONE));

    public TypeText {
        measures = List.copyOf(measures);
    }

    /** The type of this spelling. */
    public static TypeText of(String spelling) {
        String plain = spelling.strip().replaceAll("\\s+", " ");
        Matcher matcher = MEASURED.matcher(plain);
        if (!matcher.matches()) {
            return new TypeText(plain.contains("'") ? plain : plain.toLowerCase(Locale.ROOT), List.of());
        }
        List<Integer> measures = new ArrayList<>();
        for (String number : matcher.group(2).split(", ?", -1)) {
            measures.add(number.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(number));
        }
        return new TypeText((matcher.group(1) + matcher.group(3)).toLowerCase(Locale.ROOT), measures);
    }

    /** This type by another name, if the first of some names is its own: pairs of a name and the one it gets. */
    TypeText renamed(Map<String, String> names) {
        boolean isArray = name.endsWith("[]");
        String bare = isArray ? name.substring(0, name.length() - 2) : name;
        return new TypeText(names.getOrDefault(bare, bare) + (isArray ? "[]" : ""), measures);
    }

    /** This type with other measures. */
    TypeText measured(List<Integer> others) {
        return new TypeText(name, others);
    }

    /** The type of JDBC that this is. */
    public JDBCType jdbcType() {
        if (name.endsWith("[]") || name.endsWith(" array")) {
            return JDBCType.ARRAY;
        }
        return JDBC_TYPES.getOrDefault(name.replace(" unsigned", ""), JDBCType.OTHER);
    }

    /** The measure at a place, from 0 on; 0 if nothing is said. */
    public int measure(int place) {
        return place < measures.size() ? measures.get(place) : 0;
    }

    @Override
    public String toString() {
        if (measures.isEmpty()) {
            return name;
        }
        String numbers = measures.stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String[] parts = REST.split(name, 2);
        return parts[0] + "(" + numbers + ")" + (parts.length > 1 ? parts[1] : "");
    }
}
