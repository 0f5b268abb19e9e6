package dev.kindred.dialect;

import java.util.Map;

/**
 * What a pool must know to open connections for a URL. Immutable.
 *
 * @param driverClass the JDBC driver's class; empty if JDBC is to find it by the URL
 * @param driverArtifact the driver's Maven coordinates, without a version; empty if they are unknown
 * @param properties what is set on each connection, unless the URL says otherwise
 * @param single whether all must share one connection, because the next one would see another database
 * @param lasting whether connections are never retired, because the database lives only as long as they do
 * @param initSql a statement that is run on each new connection, whatever the URL says; empty if there is none
 */
public record ConnectionRules(
        String driverClass,
        String driverArtifact,
        Map<String, String> properties,
        boolean single,
        boolean lasting,
        String initSql) {

    /** Nothing but the URL. */
    public static final ConnectionRules NONE = new ConnectionRules("", "", Map.of(), false, false);

    public ConnectionRules {
        properties = Map.copyOf(properties);
    }

    /** Rules without a statement for new connections. */
    public ConnectionRules(
            String driverClass,
            String driverArtifact,
            Map<String, String> properties,
            boolean single,
            boolean lasting) {
        this(driverClass, driverArtifact, properties, single, lasting, "");
    }
}
