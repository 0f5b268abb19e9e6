package dev.kindred.testkit;

import dev.kindred.dialect.Dialects;

/**
 * The JDBC URL of a server's main database, of the form {@code jdbc:x://host:port/database?parameters}. Immutable.
 *
 * @param url the URL
 */
record ServerUrl(String url) {

    ServerUrl {
        if (!url.matches("jdbc:[a-z]+://[^/]+/[^?]*(\\?.*)?")) {
            throw new IllegalArgumentException("The URL of a test's server must be like"
                    + " jdbc:postgresql://localhost:5432/postgres?user=…, but is " + shown(url));
        }
    }

    /** The same URL with another database. */
    String withDatabase(String name) {
        int start = startOfDatabase(url);
        int end = endOfDatabase(url);
        return url.substring(0, start) + name + url.substring(end);
    }

    /** A name that no other run has taken. */
    String freshName(int number) {
        return "kindred_test_" + ProcessHandle.current().pid() + "_" + number;
    }

    /** The database that a URL names. */
    static String database(String url) {
        return url.substring(startOfDatabase(url), endOfDatabase(url));
    }

    /** The URL without what may be secret. */
    static String shown(String url) {
        return Dialects.shown(url);
    }

    private static int startOfDatabase(String url) {
        return url.indexOf('/', url.indexOf("//") + 2) + 1;
    }

    private static int endOfDatabase(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url.length() : parameters;
    }
}
