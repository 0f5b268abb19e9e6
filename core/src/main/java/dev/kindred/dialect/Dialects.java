package dev.kindred.dialect;

import dev.kindred.exception.KindredException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the dialect of a database. Pure functions. */
public final class Dialects {

    private static final Map<String, Dialect> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("sqlite", new SqliteDialect());
        BY_NAME.put("h2", new H2Dialect());
        BY_NAME.put("postgresql", new PostgresqlDialect());
        BY_NAME.put("mariadb", new MariadbDialect());
        BY_NAME.put("mysql", new MysqlDialect());
    }

    private Dialects() {}

    /**
     * The dialect for a JDBC URL.
     *
     * @throws KindredException if the URL is of no known database; it says which are known
     */
    public static Dialect ofUrl(String url) {
        for (Map.Entry<String, Dialect> known : BY_NAME.entrySet()) {
            if (url.startsWith("jdbc:" + known.getKey() + ":")) {
                return known.getValue();
            }
        }
        throw new KindredException("Cannot open " + shown(url)
                + ": no known database has such a URL. It should begin with "
                + BY_NAME.keySet().stream().map(name -> "jdbc:" + name + ":").collect(Collectors.joining(" or "))
                + "; of another database, name the dialect: EngineOptions.withDialect(...).");
    }

    /**
     * The dialect for the name a database gives itself by {@code DatabaseMetaData.getDatabaseProductName()}.
     *
     * @throws KindredException if the name is unknown; it says which are known
     */
    public static Dialect ofProduct(String productName) {
        Dialect known = BY_NAME.get(productName.toLowerCase(Locale.ROOT));
        if (known == null) {
            throw new KindredException(
                    "Cannot use the database \"" + productName + "\": Kindred does not know it, only "
                            + BY_NAME.values().stream().map(Dialect::name).collect(Collectors.joining(" and "))
                            + ". Name the dialect of another: EngineOptions.withDialect(...).");
        }
        return known;
    }

    /** The URL as messages show it: without what follows the database's address, which may hold a password. */
    public static String shown(String url) {
        int end = url.length();
        for (char c : new char[] {'?', ';', '@'}) {
            int at = url.indexOf(c);
            end = at < 0 ? end : Math.min(end, at);
        }
        return end < url.length() ? url.substring(0, end) + "…" : url;
    }
}
